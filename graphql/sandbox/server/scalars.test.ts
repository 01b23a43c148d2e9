import { buildSchema, GraphQLScalarType } from 'graphql';
import { expect, test } from 'vitest';
import { dressScalars, knownScalars } from './scalars.ts';

const schema = buildSchema(`type Query { x: Int } ${knownScalars.map((name) => `scalar ${name}`).join(' ')}`);
dressScalars(schema);

function accepts(name: string, value: unknown): boolean {
  const type = schema.getType(name);
  if (!(type instanceof GraphQLScalarType)) throw new Error(name);
  try {
    return type.coerceInputValue(value) === value;
  } catch {
    return false;
  }
}

test.each([
  ['Date', '2028-02-29', '2026-02-29'],
  ['DateTime', '2026-11-23T14:05:00+09:00', '2026-11-23T14:05:00'],
  ['Decimal', '12.50', '12,50'],
  ['BigInt', '12345678901234567890', '1.5'],
  ['UUID', '00000000-0000-4000-8000-000000000001', 'not-one'],
  ['JSONString', '{"a":1}', '{a:1}'],
  ['Email', 'sato@energy.example', 'sato'],
  ['NonEmptyString', 'x', '  '],
  ['NonEmptyID', 'x', ''],
  ['Time', '23:59', '24:00'],
  ['URI', 'https://energy.example/', 'energy'],
  ['IndustryMidnightAlignedDateField', '2026-11-23T00:00:00+09:00', '2026-11-23T10:00:00+09:00'],
  ['RoleString', 'OWNER', ''],
])('%s takes %s and refuses %s', (name, good, bad) => {
  expect([accepts(name, good), accepts(name, bad)]).toEqual([true, false]);
});
