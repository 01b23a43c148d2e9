import { createServer, type Server } from 'node:http';
import { buildSchema, NoSchemaIntrospectionCustomRule, printSchema } from 'graphql';
import { createSchema, createYoga } from 'graphql-yoga';
import { afterEach, describe, expect, test } from 'vitest';
import { catalogue } from '../catalogue/catalogue.ts';
import { closedOperations } from '../catalogue/closed-operations.ts';
import { readSource } from '../codegen/source.ts';
import { compareSite } from './compare-site.ts';
import { fetchSchema } from './fetch-schema.ts';

const ours = readSource().sites.api;
const servers: Server[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done))));
});

async function listen(handler: Parameters<typeof createServer>[1]): Promise<string> {
  const server = createServer(handler);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return `http://127.0.0.1:${address.port}/graphql`;
}

/** An endpoint that serves our SDL after the given edits, each of which must change something. */
async function serve(edits: [RegExp, string][], { closed = false } = {}): Promise<string> {
  const typeDefs = edits.reduce((sdl, [from, to]) => {
    expect(sdl).toMatch(from);
    return sdl.replace(from, to);
  }, printSchema(ours));
  const plugins = closed
    ? [
        {
          onValidate: ({
            addValidationRule,
          }: {
            addValidationRule: (rule: typeof NoSchemaIntrospectionCustomRule) => void;
          }) => addValidationRule(NoSchemaIntrospectionCustomRule),
        },
      ]
    : [];
  return listen(createYoga({ schema: createSchema({ typeDefs }), plugins, logging: false, graphiql: false }));
}

async function compare(url: string) {
  const fetched = await fetchSchema(url);
  if (!fetched.ok) throw new Error(fetched.code);
  const now = new Date('2026-07-01T00:00:00Z');
  return compareSite({ site: 'api', endpoint: url, now, catalogue, ours, theirs: fetched.schema });
}

describe('comparing with a live endpoint', () => {
  test('an endpoint that is as we know it closes nothing, and opens what was assumed', async () => {
    const url = await serve([]);
    const report = await compare(url);
    expect(report).toMatchObject({ differences: [], newOperations: [], operations: {}, endpoint: url });
    expect(closedOperations({ version: 1, sites: { api: report } }, 'live', catalogue).size).toBe(0);
  });

  test('what was removed, renamed, newly required or added is named, and closes its operations alone', async () => {
    const report = await compare(
      await serve([
        [/ {2}withdrawDunning\([^\n]*\n/, '  sendPostcard(input: WithdrawDunningInputType!): WithdrawDunning\n'],
        [/(type RequestRepaymentOutputType \{\n) {2}requestId: String/, '$1  number: String'],
        [/(input RefundPaymentInput \{\n)/, '$1  approvalCode: String!\n'],
        [/(input PauseDunningInputType \{[^}]*)stopDate: Date!/, '$1stopDate: Date'],
        [/(enum CollectionProcessStepStatus \{\n) +\w+\n/, '$1'],
      ]),
    );
    expect(report.newOperations).toEqual(['sendPostcard']);
    expect(Object.fromEntries(Object.entries(report.operations).map(([name, { code }]) => [name, code]))).toEqual({
      withdrawDunning: 'goneUpstream',
      submitRepaymentRequest: 'documentInvalid',
      refundPayment: 'inputChanged',
      updateCollectionProcessRecordLatestStep: 'inputChanged',
    });
    expect(report.operations.refundPayment?.details).toEqual(['RefundPaymentInput.approvalCode: required, added']);
    const severities = Object.fromEntries(report.differences.map(({ type, severity }) => [type, severity]));
    expect(severities).toMatchObject({
      REQUIRED_INPUT_FIELD_ADDED: 'breaking',
      FIELD_REMOVED: 'breaking',
      VALUE_REMOVED_FROM_ENUM: 'breaking',
      FIELD_ADDED: 'safe',
    });
  });

  test('an endpoint that hides its schema is said to be closed', async () => {
    const fetched = await fetchSchema(await serve([], { closed: true }));
    expect(fetched).toMatchObject({ ok: false, code: 'introspectionClosed' });
  });

  test('what is no GraphQL, moves away or is not there gets its own answer', async () => {
    const html = await listen((_request, response) => response.end('<html>502</html>'));
    expect(await fetchSchema(html)).toMatchObject({ ok: false, code: 'notGraphQL' });
    const moved = await listen((_request, response) => response.writeHead(302, { location: html }).end());
    expect(await fetchSchema(moved, 'secret')).toMatchObject({ ok: false, code: 'unreachable' });
    expect(await fetchSchema('http://127.0.0.1:1/graphql')).toMatchObject({ ok: false, code: 'unreachable' });
  });

  test('the token is sent as it is', async () => {
    let seen: string | undefined;
    const url = await listen((request, response) => {
      seen = request.headers.authorization;
      response.end(JSON.stringify({ data: { __schema: null }, errors: [{ message: 'no' }] }));
    });
    await fetchSchema(url, 'JWT x');
    expect(seen).toBe('JWT x');
  });

  test('ours, read back from its own print, has no difference to itself', () => {
    expect(Object.keys(buildSchema(printSchema(ours)).getTypeMap()).length).toBe(Object.keys(ours.getTypeMap()).length);
  });
});
