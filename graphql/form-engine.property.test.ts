import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { buildSchema, type GraphQLSchema, getVariableValues, isScalarType, parse, version } from 'graphql';
import { describe, expect, test, vi } from 'vitest';
import { getOperationPolicy } from '#domains/index.ts';
import { catalogue } from './catalogue/catalogue.ts';
import { isJsonObject, type JsonObject, type JsonValue } from './json.ts';
import type { Field, FormValue, FormValues, Path, Slice } from './kinds.ts';
import { pathText } from './path-text.ts';
import { sampleValues } from './sample-values.fixture.ts';
import { sliceFor } from './slice.ts';
import { validatorFor } from './validator.ts';
import { fromVariables, keyPathsOf, toVariables } from './variables.ts';

const names = Object.keys(catalogue.operations);
const key = '7f9c24e8-3b12-4fef-91e0-5d7f1e2a3b4c';

/** Scalars as upstream's own parsers read them; buildSchema lets everything pass. */
const strictScalars: Record<string, (value: unknown) => boolean> = {
  Date: realDay(/^\d{4}-\d{2}-\d{2}$/),
  DateTime: realDay(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?\+09:00$/),
  IndustryMidnightAlignedDateField: realDay(/^\d{4}-\d{2}-\d{2}T00:00:00\+09:00$/),
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

/** As matches, and the day that it begins with is on the calendar. */
function realDay(pattern: RegExp): (value: unknown) => boolean {
  const hasShape = matches(pattern);
  return (value) => {
    if (!hasShape(value)) return false;
    const day = String(value).slice(0, 10);
    const at = Date.parse(`${day}T00:00:00Z`);
    return Number.isFinite(at) && new Date(at).toISOString().startsWith(day);
  };
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

/** The form of an operation as its page has it, with what the domains say of its fields. */
function sliceOf(name: string): Slice {
  return sliceFor(catalogue, name, getOperationPolicy(name)?.fields);
}

function keysFor(slice: Slice, values: FormValues): Record<string, string> {
  return Object.fromEntries(keyPathsOf(slice, values).map((path) => [pathText(path), key]));
}

const word = fc.constantFrom('a', '佐藤 花子', '2026', 'ﾊﾝｶｸ', 'x\ny', '🏠', '-1', 'null');
const day = fc.constantFrom('2026-01-05', '2024/2/29', '２０２６－１２－３１');
const json = fc.constantFrom('{"a": [1, 2.5, "x"]}', '[]', '"text"', '0', 'true', '{ "深い": {"b": null} }');
const numbers = ['0', '12,345', '－５', '１２３', '2147483647', '-2147483648'];

/** Numbers within the bounds that a domain knows, those at the bounds too. */
function number({ min = -Infinity, max = Infinity }: Field): fc.Arbitrary<string> {
  const within = numbers.filter((text) => {
    const value = Number(text.normalize('NFKC').replaceAll(',', ''));
    return min <= value && value <= max;
  });
  return fc.constantFrom(...within, ...[min, max].filter(Number.isFinite).map(String));
}

/** What a person could type, per kind, so that it should be taken. */
function typed(field: Field, slice: Slice): fc.Arbitrary<FormValue> {
  switch (field.kind) {
    case 'boolean':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...(slice.enums[field.enum ?? ''] ?? []).map((value) => value.name));
    case 'integer':
    case 'money':
      return number(field);
    case 'bigInteger':
      return fc.oneof(number(field), fc.constant('9007199254740993'));
    case 'decimal':
      return fc.oneof(number(field), fc.constantFrom('0.10', '-1,234.5', '１．５'));
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

// Two cores may be shared: these take seconds, not a deadline.
vi.setConfig({ testTimeout: 60_000 });

describe(`for every operation's input (graphql ${version})`, () => {
  test.each(names)(
    '%s: what a person may type is taken, sent as upstream accepts it, and comes back the same',
    (name) => {
      const slice = sliceOf(name);
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
        const slice = sliceOf(name);
        const [values] = fc.sample(object(slice.fields, slice), { numRuns: 1, seed: picks.next().value ?? 0 });
        const spoilt = spoil(structuredClone(values), picks, junk);
        const checked = validatorFor(slice).check(spoilt);
        if (!checked.ok) return;
        expect(complaints(name, toVariables(slice, checked.values, keysFor(slice, checked.values)))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('what is refused here upstream would refuse too, but for the extra rules', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.infiniteStream(fc.nat()), junk, (name, picks, spoiler) => {
        // As the SDL has it: what a domain says over it upstream does not know, and would not refuse.
        const slice = sliceFor(catalogue, name);
        const [values] = fc.sample(object(slice.fields, slice), { numRuns: 1, seed: picks.next().value ?? 0 });
        const spoilt = spoil(structuredClone(values), picks, spoiler);
        const checked = validatorFor(slice).check(spoilt);
        if (checked.ok) return;
        if (
          checked.errors.every(
            ({ code, path }) => extraRules.has(code) || isOutside(code, path) || isBlank(code, path, spoilt),
          )
        )
          return;
        expect(complaints(name, asTyped(slice.fields, spoilt, slice)), JSON.stringify(checked.errors)).not.toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  const withLists = names.filter((name) => {
    const slice = sliceOf(name);
    return [slice.fields, ...Object.values(slice.types).map((type) => type.fields)].flat().some((field) => field.item);
  });
  test.each(withLists)(
    '%s: ten thousand items are answered at once, with no more errors than a person can read',
    (name) => {
      const slice = sliceOf(name);
      const many = tenThousand(sampleValues(slice));
      const from = performance.now();
      const checked = validatorFor(slice).check(many);
      expect(performance.now() - from).toBeLessThan(5_000);
      if (!checked.ok) expect(checked.errors.length).toBeLessThanOrEqual(200);
      else expect(complaints(name, toVariables(slice, checked.values, keysFor(slice, checked.values)))).toEqual([]);
    },
  );

  test.each(names)(
    '%s: hostile text anywhere is told at its place, and emoji, width and depth are not hostile',
    (name) => {
      const slice = sliceOf(name);
      const validator = validatorFor(slice);
      const values = sampleValues(slice);
      expect(validator.check(values)).toMatchObject({ ok: true });
      for (const path of leavesOf(values).slice(0, 40)) {
        for (const text of ['\ud83d', 'a\0b', 'x'.repeat(200_001)]) {
          const checked = validator.check(withLeaf(values, path, text));
          if (checked.ok) throw new Error(`${pathText(path)} took ${JSON.stringify(text.slice(0, 9))}`);
          expect(checked.errors.map((error) => pathText(error.path))).toContain(pathText(path));
        }
        const reserved = validator.check(withLeaf(values, path, JSON.parse('{"__proto__": {"admin": true}}')));
        expect(reserved).toMatchObject({ ok: false });
      }
      expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
    },
  );

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
        const slice = sliceOf(name);
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

/** What stands where a value should: of every type that JSON has, deep nothing, and the words of another alphabet. */
const junk = fc.oneof(
  fc.constantFrom('', ' ', 'null', '１２３', '2026-02-30', '{', '🏠', 'NOT_A_CHOICE', '1e9', '99999999999'),
  fc.constantFrom(null, [null], [[null]], {}, { x: null }, [], true),
  fc.jsonValue({ maxDepth: 3 }),
);

/**
 * What the console refuses and GraphQL would not: each because it would be lost, misread or act on somebody else.
 * A form holds text (numbers are typed), text is not empty by accident, a list is a list; characters, sizes and keys that
 * cannot be stored or shown; numbers that a double would change; identifiers, addresses and e-mails by their own form;
 * exactly-one-of is a convention that no directive says; the console's own keys are its own.
 */
const extraRules: ReadonlySet<string> = new Set([
  'notText',
  'empty',
  'notAList',
  'reservedKey',
  'loneSurrogate',
  'nulCharacter',
  'tooDeep',
  'tooMany',
  'tooLong',
  'tooPrecise',
  'jsonTooPrecise',
  'jsonDuplicateKey',
  'jsonTooDeep',
  'notAnAccountNumber',
  // A GenericScalar takes any value, a text too: here it is JSON, so that a text is known by its quotation marks.
  'notJson',
  'notAnEmail',
  'notAUri',
  'exactlyOne',
  'consoleMade',
]);

/** Variables that no argument takes: GraphQL passes them over, a form has no such thing. */
function isOutside(code: string, path: Path): boolean {
  return path.length === 0 || (path.length === 1 && code === 'unknownKey');
}

/** A required text that holds only blanks: GraphQL takes it, nobody means it. */
function isBlank(code: string, path: Path, values: unknown): boolean {
  const value = path.reduce<unknown>((here, step) => Object(here)[step], values);
  return code === 'required' && typeof value === 'string' && value.trim() === '';
}

/** Form values as variables without any check, as a page of raw inputs would send them. */
function asTyped(fields: readonly Field[], values: unknown, slice: Slice): JsonObject {
  if (!isJsonObject(values)) return { [fields[0]?.name ?? 'input']: toJson(values) };
  const known = new Map(fields.map((field) => [field.name, field]));
  const entries = Object.entries(values).flatMap(([name, value]): [string, JsonValue][] => {
    const field = known.get(name);
    return value === undefined ? [] : [[name, field ? rawOf(field, value, slice) : toJson(value)]];
  });
  for (const field of fields) {
    if (field.consoleMade) entries.push([field.name, key]);
  }
  return Object.fromEntries(entries);
}

function rawOf(field: Field, value: unknown, slice: Slice): JsonValue {
  const { item } = field;
  if (item && Array.isArray(value)) return value.map((inner) => rawOf(item, inner, slice));
  const type = slice.types[field.object ?? ''];
  if (type && isJsonObject(value)) return asTyped(type.fields, value, slice);
  if (typeof value !== 'string') return toJson(value);
  const text = value.trim();
  if (/^(Int|Float)!?$/.test(field.type) && /^[+-]?[\d,]+(\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  if (field.kind === 'dateTime') return `${text.replace(' ', 'T')}${/T\d\d:\d\d$/.test(text) ? ':00' : ''}+09:00`;
  if (field.kind === 'midnightDateTime') return `${text}T00:00:00+09:00`;
  return text;
}

function toJson(value: unknown): JsonValue {
  const json: JsonValue | undefined = JSON.parse(JSON.stringify(value) ?? 'null');
  return json ?? null;
}

/** The same values with every list ten thousand items long, the outermost only. */
function tenThousand(value: FormValues): FormValues {
  const grown = Object.entries(value).map(([name, inner]): [string, FormValue | undefined] => {
    if (Array.isArray(inner)) return [name, Array.from({ length: 10_000 }, () => inner[0] ?? null)];
    return [name, typeof inner === 'object' && inner !== null ? tenThousand(inner) : inner];
  });
  return Object.fromEntries(grown);
}

/** Paths of every text in the values. */
function leavesOf(value: FormValue | undefined, path: Path = []): Path[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Array.isArray(value)
    ? value.flatMap((inner, index) => leavesOf(inner, [...path, index]))
    : Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, [...path, name]));
}

function withLeaf(values: FormValues, path: Path, leaf: unknown): FormValues {
  const copy = structuredClone(values);
  let here: object = copy;
  for (const step of path.slice(0, -1)) here = Object(Reflect.get(here, step));
  Reflect.set(here, path.at(-1) ?? '', leaf);
  return copy;
}
