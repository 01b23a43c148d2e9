import { expect, test } from 'vitest';
import { accountsIn } from './graphql-request.ts';
import { readOperation } from './operation.ts';

test('a request is known by its kind, its root fields and what it costs', () => {
  const query = 'mutation M { first: postCredit { id account { ...Who } } } fragment Who on Account { number status }';
  expect(readOperation(query, null)).toEqual({
    kind: 'mutation',
    roots: [{ key: 'first', field: 'postCredit' }],
    introspectionOnly: false,
    complexity: 5,
  });
});

test('a fragment that spreads itself ends', () => {
  expect(readOperation('{ viewer { ...A } } fragment A on AccountUser { id ...A }', null)?.complexity).toBe(2);
});

test('only introspection is free of a token: one more field is not', () => {
  expect(readOperation('{ __schema { queryType { name } } }', null)?.introspectionOnly).toBe(true);
  expect(readOperation('{ __typename viewer { id } }', null)?.introspectionOnly).toBe(false);
  expect(readOperation('{ ... { viewer { id } } __typename }', null)?.introspectionOnly).toBe(false);
});

test.each(['', '{', 'subscription { x }', 'query A { x } query B { x }'])('"%s" names no operation', (query) => {
  expect(readOperation(query, null)).toBeNull();
});

test('the accounts of a request are found in its variables and in its text', () => {
  const request = { query: '{ account(accountNumber: "A-4B54C4BC") { id } }', operationName: null };
  expect(accountsIn({ ...request, variables: { input: { lines: [{ accountNumber: 'A-FA000001' }] } } })).toEqual([
    'A-4B54C4BC',
    'A-FA000001',
  ]);
});
