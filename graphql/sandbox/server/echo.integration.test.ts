import { buildSchema, type GraphQLObjectType, getNamedType, isLeafType, isScalarType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SpawnedSandbox, spawnSandbox } from '#e2e/fixtures/spawn-sandbox.ts';
import { catalogue } from '../../catalogue/catalogue.ts';
import type { CatalogueOperation } from '../../catalogue/shape.ts';
import facts from '../../schema/facts.json' with { type: 'json' };
import { resolvers } from '../domains/index.ts';
import { sampleVariables } from './sample-variables.ts';
import { knownScalars } from './scalars.ts';
import { readSdl } from './schema.ts';
import { call, countEffects, type GraphqlReply, tokensOf } from './test-client.ts';

const schemas = { api: buildSchema(readSdl('api'), { assumeValidSDL: true }), auth: buildSchema(readSdl('auth')) };
const oneOf = new Set(facts.oneOf);

let sandbox: SpawnedSandbox;
let authorization: string;
beforeAll(async () => {
  sandbox = await spawnSandbox({ pointsPerHour: 10_000_000 });
  authorization = (await tokensOf(sandbox, 'sato')).accessToken;
});
afterAll(() => sandbox.stop());

function fieldOf({ site, name }: CatalogueOperation) {
  const mutations: GraphQLObjectType | null | undefined = schemas[site].getMutationType();
  const field = mutations?.getFields()[name];
  if (!field) throw new Error(`${site} has no mutation ${name}`);
  return field;
}

function carryOut(operation: CatalogueOperation, salt: number): Promise<GraphqlReply> {
  const variables = sampleVariables(fieldOf(operation), oneOf, salt);
  const url = operation.site === 'api' ? sandbox.apiUrl : sandbox.authUrl;
  return call(url, { query: operation.document, variables, authorization });
}

const operations = Object.values(catalogue.operations);
const echoed = operations.filter(({ site, name }) => site === 'auth' || !Object.hasOwn(resolvers.Mutation ?? {}, name));

/** Every value in the payload under one of these names. */
function valuesNamed(names: readonly string[], value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesNamed(names, item));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(names.includes(name) ? [inner] : []),
    ...valuesNamed(names, inner),
  ]);
}

describe('every mutation that no domain answers', () => {
  test.each(echoed.map((operation) => [`${operation.site} ${operation.name}`, operation] as const))(
    '%s says yes to its own document, once',
    async (_, operation) => {
      const before = await countEffects(sandbox, { operation: operation.name });
      const reply = await carryOut(operation, 7);
      expect(reply.errors).toBeUndefined();
      const payload = reply.data?.[operation.name];
      expect(payload).not.toBeNull();
      const { members = [], flags = [], errorsField } = operation.refusals;
      for (const member of valuesNamed(['__typename'], payload)) expect(members).not.toContain(member);
      for (const flag of valuesNamed(
        flags.map((path) => path.split('.').at(-1) ?? ''),
        payload,
      ))
        expect(flag).toBe(true);
      if (errorsField) expect(valuesNamed([errorsField.split('.').at(-1) ?? ''], payload).flat()).toEqual([]);
      expect(await countEffects(sandbox, { operation: operation.name })).toBe(before + 1);
    },
  );

  test('is there for all 382 of both sites, less the 41 that are answered from the world', () => {
    expect(operations).toHaveLength(382);
    expect(echoed).toHaveLength(382 - 41);
  });
});

describe('the echo', () => {
  test('differs by input and is the same for the same input', async () => {
    const operation = catalogue.operations.createContract;
    if (!operation) throw new Error('No operation to try');
    const [first, again, other] = [
      await carryOut(operation, 1),
      await carryOut(operation, 1),
      await carryOut(operation, 2),
    ];
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  test('repeats numbers and ids where the names fit', async () => {
    const query =
      'mutation M($input: CreateAccountNoteInput!) { createAccountNote(input: $input) { account { number } } }';
    const variables = { input: { accountNumber: 'A-4B54C4BC', note: 'x', isPinned: true } };
    const reply = await call(sandbox.apiUrl, { query, variables, authorization });
    expect(reply.data).toEqual({ createAccountNote: { account: { number: 'A-4B54C4BC' } } });
  });

  test.each(['CL-1', 'CL-2', 'CL-3'])('of the connection of %s has as many edges as it counts', async (callId) => {
    const query = `query Q($callId: ID!) {
      callTranscripts(callId: $callId, first: 5) { totalCount edgeCount edges { cursor node { __typename } } pageInfo { hasNextPage } }
    }`;
    const reply = await call(sandbox.apiUrl, { query, variables: { callId }, authorization });
    const [edges] = valuesNamed(['edges'], reply.data);
    expect(edges).toEqual(
      expect.arrayContaining([{ cursor: expect.any(String), node: { __typename: 'CallTranscriptType' } }]),
    );
    const count = Array.isArray(edges) ? edges.length : 0;
    expect(reply.data?.callTranscripts).toMatchObject({
      totalCount: count,
      edgeCount: count,
      pageInfo: { hasNextPage: false },
    });
  });

  test('knows every scalar of the SDL', () => {
    const own = Object.values(schemas.api.getTypeMap()).filter((type) => isScalarType(type) && type.astNode);
    expect(own.map(({ name }) => name).sort()).toEqual([...knownScalars].sort());
  });
});

const queries = Object.values(schemas.api.getQueryType()?.getFields() ?? {});
const echoedQueries = queries.filter(({ name }) => !Object.hasOwn(resolvers.Query ?? {}, name));

test.each(echoedQueries.map((field) => [field.name, field] as const))('the query %s answers', async (name, field) => {
  const variables = sampleVariables(field, oneOf, 3);
  const declared = field.args.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
  const given = field.args.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  const query = `query Q${declared && `(${declared})`} { ${name}${given && `(${given})`} ${selection} }`;
  const reply = await call(sandbox.apiUrl, { query, variables, authorization });
  expect(reply.errors).toBeUndefined();
  expect(reply.data).toHaveProperty(name);
});
