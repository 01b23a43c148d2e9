import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { refusalsOf } from './refusals.ts';
import { selectPayload } from './select-payload.ts';
import { printSelection } from './selection.ts';

const schema = buildSchema(`
  type Query { nothing: Boolean }
  type Mutation { move: MoveResult, open: Opened, thing: Thing }
  union MoveResult = Moved | MoveRefused
  type Moved { id: ID!, message: Int, when(zone: String!): String, old: String @deprecated, note: Note }
  type MoveRefused { message: String!, field: String }
  type Note { id: ID!, body: String, author: Author }
  type Author { name: String, note: Note }
  type Opened { possibleErrors: [String], success: Boolean!, errors: [Fault!], key: String }
  type Fault { field: String, messages: [String!] }
  interface Thing { id: ID!, status: String }
  type Box implements Thing { id: ID!, status: String, size: Int }
  type Bag implements Thing { id: ID!, status: String, size: String! }
`);
const rules = {
  schema,
  errorMembers: ['MoveRefused'],
  wants: (coordinate: string) => coordinate !== 'Opened.key',
  add: [],
};

function select(mutation: string, more: { add?: string[]; only?: string[] } = {}) {
  const type = schema.getMutationType()?.getFields()[mutation]?.type;
  if (!type) throw new Error(`No ${mutation}`);
  const selection = selectPayload(type, { ...rules, ...more });
  expect(validate(schema, parse(`mutation { ${mutation} ${printSelection(selection)} }`))).toEqual([]);
  return selection;
}

test('union members are all covered, the clash is aliased away from the error, arguments and deprecation skipped', () => {
  expect(printSelection(select('move'))).toBe(
    '{ __typename ... on MoveRefused { message field } ... on Moved { id movedMessage: message note { id body } } }',
  );
});

test('interfaces are asked for what they share and for what each member adds', () => {
  expect(printSelection(select('thing'))).toBe(
    '{ __typename id status ... on Box { size } ... on Bag { bagSize: size } }',
  );
});

test('possibleErrors and secrets are never asked for; flags and errors are named as refusals', () => {
  const selection = select('open');
  expect(printSelection(selection)).toBe('{ success errors { field messages } }');
  const lists = {
    errorMembers: ['MoveRefused'],
    successMembers: [],
    flags: ['Opened.success'],
    notFlags: [],
    proofs: { 'Fault.field': ['x'] },
    partial: ['Opened.errors'],
  };
  expect(refusalsOf(selection, lists)).toEqual({
    errorsField: 'errors',
    flags: ['success'],
    proofs: { 'errors.field': ['x'] },
    partial: ['errors'],
  });
  expect(refusalsOf(select('move'), lists)).toEqual({ members: ['MoveRefused'], others: ['Moved'] });
});

test('a domain can reach deeper, or ask for nothing but what it names', () => {
  expect(printSelection(select('move', { add: ['note.author.name'] }))).toContain('note { id body author { name } }');
  expect(printSelection(select('move', { only: ['note.id'] }))).toBe(
    '{ __typename ... on MoveRefused { message field } ... on Moved { note { id } } }',
  );
});
