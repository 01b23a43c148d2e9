import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLSchema, getVariableValues, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getOperationPolicy, mainDomains } from '#domains/index.ts';
import { type SpawnedSandbox, spawnSandbox } from '#e2e/fixtures/spawn-sandbox.ts';
import { catalogue } from '#graphql/catalogue/catalogue.ts';
import { pathText } from '#graphql/path-text.ts';
import { sampleValues } from '#graphql/sample-values.fixture.ts';
import { tokensOf } from '#graphql/sandbox/server/test-client.ts';
import { sliceFor } from '#graphql/slice.ts';
import { validatorFor } from '#graphql/validator.ts';
import { keyPathsOf, toVariables } from '#graphql/variables.ts';
import { postMutation } from './post-mutation.ts';
import { readReply } from './reply.ts';

const names = Object.keys(catalogue.operations);
const ofFiveDomains = mainDomains.flatMap(({ operations }) => Object.keys(operations));
/** They have a life in the sandbox, which may say no to a sample; the last three move money on its ledgers. All others take what fits. */
const mayRefuse = [...ofFiveDomains, 'collectPayment', 'postCredit', 'transferLedgerBalance'];

/**
 * Money whose payload is nothing but a secret (secrets.json), so that nothing of it is asked for: a yes proves nothing
 * and is kept open (safety.md 3).
 */
const unproven = [
  // CreatePaymentActionIntent: `token`
  'createPaymentActionIntent',
];

let sandbox: SpawnedSandbox;
let token: string;
const schemas: Partial<Record<'api' | 'auth', GraphQLSchema>> = {};
beforeAll(async () => {
  sandbox = await spawnSandbox({ pointsPerHour: 10_000_000 });
  token = (await tokensOf(sandbox, 'takahashi')).accessToken;
  for (const site of ['api', 'auth'] as const) {
    const sdl = readFileSync(new URL(`../../graphql/schema/${site}.graphql`, import.meta.url), 'utf8');
    schemas[site] = buildSchema(sdl, { assumeValidSDL: true });
  }
});
afterAll(() => sandbox.stop());

describe('every one of the 382 forms', () => {
  test('is here', () => {
    expect(names).toHaveLength(382);
    expect(ofFiveDomains).toHaveLength(33);
  });

  test.each(names)('%s: filled in, checked, sent as Kraken accepts it, and its answer is understood', async (name) => {
    const operation = catalogue.operations[name];
    const policy = getOperationPolicy(name);
    if (!operation || !policy) throw new Error(`${name} has no policy`);
    const slice = sliceFor(catalogue, name, policy.fields);
    const checked = validatorFor(slice).check(sampleValues(slice));
    if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
    const keys = keyPathsOf(slice, checked.values).map((path) => [pathText(path), crypto.randomUUID()]);
    const variables = toVariables(slice, checked.values, Object.fromEntries(keys));

    const [definition] = parse(operation.document).definitions;
    const schema = schemas[operation.site];
    if (definition?.kind !== 'OperationDefinition' || !schema) throw new Error(`${name} has no document`);
    const coerced = getVariableValues(schema, definition.variableDefinitions ?? [], variables);
    expect(coerced.errors?.map((error) => error.message) ?? []).toEqual([]);

    const posted = await postMutation({
      url: operation.site === 'api' ? sandbox.apiUrl : sandbox.authUrl,
      token,
      body: JSON.stringify({ query: operation.document, variables }),
      deadlineMs: 10_000,
    });
    if (posted.kind !== 'reply') throw new Error(posted.code);
    const outcome = readReply({ operation, money: policy.effect === 'money' }, posted.reply);
    if (unproven.includes(name)) expect(outcome).toMatchObject({ status: 'unknown', code: 'noData' });
    else if (mayRefuse.includes(name)) expect(['succeeded', 'refused']).toContain(outcome.status);
    else expect(outcome).toMatchObject({ status: 'succeeded' });
  });
});
