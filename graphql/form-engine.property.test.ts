import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { buildSchema, type GraphQLSchema, getVariableValues, isScalarType, parse, version } from 'graphql';
import { describe, expect, test } from 'vitest';
import { catalogue } from './catalogue/catalogue.ts';
import type { JsonObject } from './json.ts';
import type { Field, FormValue, FormValues, Slice } from './kinds.ts';
import { pathText } from './path-text.ts';
import { sliceFor } from './slice.ts';
import { validatorFor } from './validator.ts';
import { fromVariables, keyPathsOf, toVariables } from './variables.ts';

const names = Object.keys(catalogue.operations);
const key = '7f9c24e8-3b12-4fef-91e0-5d7f1e2a3b4c';

/** Scalars as upstream's own parsers read them; buildSchema lets everything pass. */
const strictScalars: Record<string, (value: unknown) => boolean> = {
  Date: matches(/^\d{4}-\d{2}-\d{2}$/),
  DateTime: matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?\+09:00$/),
  IndustryMidnightAlignedDateField: matches(/^\d{4}-\d{2}-\d{2}T00:00:00\+09:00$/),
  Time: matches(/^\d{2}:\d{2}:\d{2}(\.\d+)?$/),
  UUID: matches(/^[0-9a-f-]{36}$/),
  Decimal: matches(/^-?\d+(\.\d+)?$/),
  BigInt: matches(/^-?\d+$/),
  JSONString: (value) => typeof value === 'string' && JSON.stringify(JSON.parse(value)) !== undefined,
  Email: matches(/^[^@\s]+@[^@\s]+$/),
  NonEmptyString: matches(/\S/),
  NonEmptyID: matches(/\S/),
};

function matches(pattern: RegExp): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && pattern.test(value);
}

function strictSchema(site: 'api' | 'auth'): GraphQLSchema {
  const schema = buildSchema(readFileSync(new URL(`./schema/${site}.graphql`, import.meta.url), 'utf8'));
  for (const [name, isValid] of Object.entries(strictScalars)) {
    const type = schema.getType(name);
    if (!isScalarType(type)) continue;
    type.coerceInputValue = (value) => {
      if (!isValid(value)) throw new Error(`${name} cannot be ${JSON.stringify(value)}`);
      return value;
    };
  }
  return schema;
}
const schemas = { api: strictSchema('api'), auth: strictSchema('auth') };

/** What upstream's GraphQL layer says of variables for an operation: its complaints, none where it accepts. */
function complaints(name: string, variables: JsonObject): string[] {
  const operation = catalogue.operations[name];
  const [definition] = parse(operation?.document ?? '').definitions;
  if (!operation || definition?.kind !== 'OperationDefinition') throw new Error(`No document for ${name}`);
  const result = getVariableValues(schemas[operation.site], definition.variableDefinitions ?? [], variables);
  return result.errors?.map((error) => error.message) ?? [];
}

function keysFor(slice: Slice, values: FormValues): Record<string, string> {
  return Object.fromEntries(keyPathsOf(slice, values).map((path) => [pathText(path), key]));
}

const word = fc.constantFrom('a', '佐藤 花子', '2026', 'ﾊﾝｶｸ', 'x\ny', '🏠', '-1', 'null');
const day = fc.constantFrom('2026-01-05', '2024/2/29', '２０２６－１２－３１');
const json = fc.constantFrom('{"a": [1, 2.5, "x"]}', '[]', '"text"', '0', 'true', '{ "深い": {"b": null} }');
const number = fc.constantFrom('0', '12,345', '－５', '１２３', '2147483647', '-2147483648');

/** What a person could type, per kind, so that it should be taken. */
function typed(field: Field, slice: Slice): fc.Arbitrary<FormValue> {
  switch (field.kind) {
    case 'boolean':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...(slice.enums[field.enum ?? ''] ?? []).map((value) => value.name));
    case 'integer':
    case 'money':
      return number;
    case 'bigInteger':
      return fc.oneof(number, fc.constant('9007199254740993'));
    case 'decimal':
      return fc.oneof(number, fc.constantFrom('0.10', '-1,234.5', '１．５'));
    case 'date':
    case 'midnightDateTime':
      return day;
    case 'dateTime':
      return fc
        .tuple(day, fc.constantFrom('T09:05', ' 23:59:59', 'T00:00:00.5Z', 'T12:00+00:00'))
        .map(([a, b]) => a + b);
    case 'time':
      return fc.constantFrom('9:05', '23:59:59', '00:00:00.25');
    case 'uuid':
      return fc.uuid();
    case 'email':
      return fc.constant('hanako@example.jp');
    case 'uri':
      return fc.constant('https://example.jp/a?b=c');
    case 'jsonText':
    case 'jsonValue':
      return json;
    case 'list':
      return field.item ? fc.array(present(field.item, slice), { maxLength: 2 }) : fc.constant([]);
    case 'object':
      return object(slice.types[field.object ?? '']?.fields ?? [], slice);
    case 'oneOf': {
      const fields = slice.types[field.object ?? '']?.fields ?? [];
      return fc.constantFrom(...fields).chain((one) => typed(one, slice).map((value) => ({ [one.name]: value })));
    }
    default:
      return field.lookUp === 'account' ? fc.constantFrom('A-4B54C4BC', 'ａ－４Ｂ５４ｃ４ｂｃ', ' a4b54c4bc') : word;
  }
}

function present(field: Field, slice: Slice): fc.Arbitrary<FormValue> {
  return field.nullable
    ? fc.oneof({ weight: 4, arbitrary: typed(field, slice) }, { weight: 1, arbitrary: fc.constant(null) })
    : typed(field, slice);
}

function object(fields: Field[], slice: Slice): fc.Arbitrary<FormValues> {
  const typedFields = fields.filter((field) => !field.consoleMade);
  const requiredKeys = typedFields.filter((field) => field.required).map((field) => field.name);
  const shape = Object.fromEntries(typedFields.map((field) => [field.name, fc.memo(() => present(field, slice))()]));
  return fc.record(shape, { requiredKeys });
}

describe(`for every operation's input (graphql ${version})`, () => {
  test.each(names)(
    '%s: what a person may type is taken, sent as upstream accepts it, and comes back the same',
    (name) => {
      const slice = sliceFor(catalogue, name);
      const validator = validatorFor(slice);
      fc.assert(
        fc.property(object(slice.fields, slice), (values) => {
          const checked = validator.check(values);
          if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
          const variables = toVariables(slice, checked.values, keysFor(slice, checked.values));
          expect(complaints(name, variables)).toEqual([]);
          const again = validator.check(fromVariables(slice, variables));
          if (!again.ok) throw new Error(JSON.stringify(again.errors));
          expect(toVariables(slice, again.values, keysFor(slice, again.values))).toEqual(variables);
          expect(validator.check(checked.values)).toEqual(checked);
        }),
        { numRuns: 12 },
      );
    },
  );

  test('a value spoilt anywhere is either refused here or accepted by upstream, never a surprise', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.infiniteStream(fc.nat()), fc.anything(), (name, picks, junk) => {
        const slice = sliceFor(catalogue, name);
        const [values] = fc.sample(object(slice.fields, slice), { numRuns: 1, seed: picks.next().value ?? 0 });
        const spoilt = spoil(structuredClone(values), picks, junk);
        const checked = validatorFor(slice).check(spoilt);
        if (!checked.ok) return;
        expect(complaints(name, toVariables(slice, checked.values, keysFor(slice, checked.values)))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('whatever is posted, nothing throws', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
    });
    fc.assert(
      fc.property(fc.constantFrom(...names), anything, fc.boolean(), (name, junk, wrapped) => {
        const slice = sliceFor(catalogue, name);
        const posted = wrapped ? { input: junk } : junk;
        expect(() => validatorFor(slice).check(posted)).not.toThrow();
        expect(() => fromVariables(slice, posted)).not.toThrow();
      }),
      { numRuns: 3000 },
    );
  });
});

/** Replaces one value somewhere in the tree. */
function spoil(value: unknown, picks: Iterator<number>, junk: unknown): unknown {
  const pick = picks.next().value ?? 0;
  if (typeof value !== 'object' || value === null || pick % 5 === 0) return junk;
  const keys = Object.keys(value);
  const chosen = keys[pick % Math.max(keys.length, 1)];
  if (chosen === undefined) return junk;
  Reflect.set(value, chosen, spoil(Reflect.get(value, chosen), picks, junk));
  return value;
}
