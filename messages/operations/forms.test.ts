import { readFileSync } from 'node:fs';
import { buildSchema, getVariableValues, Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { mainDomains } from '#domains/index.ts';
import type { OperationPolicy } from '#domains/operation-policy.ts';
import { catalogue } from '#graphql/catalogue/catalogue.ts';
import type { Field, FormValue, FormValues, Slice } from '#graphql/kinds.ts';
import { pathText } from '#graphql/path-text.ts';
import { sliceFor } from '#graphql/slice.ts';
import { validatorFor } from '#graphql/validator.ts';
import { keyPathsOf, toVariables } from '#graphql/variables.ts';
import { locales } from '../define-words.ts';
import { enumValues } from './enum-values.ts';
import { getOperationWords } from './index.ts';

const schema = buildSchema(readFileSync(new URL('../../graphql/schema/api.graphql', import.meta.url), 'utf8'));
const open: [string, OperationPolicy][] = mainDomains.flatMap((domain) => Object.entries(domain.operations));
const sliceOf = (operation: string, policy: OperationPolicy) => sliceFor(catalogue, operation, policy.fields);

const typed: Partial<Record<Field['kind'], string>> = {
  money: '１２，３４５',
  integer: '12',
  bigInteger: '12',
  decimal: '1.50',
  date: '2026-11-23',
  midnightDateTime: '2026-11-23',
  dateTime: '2026-11-23T14:05',
  time: '14:05',
  uuid: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
  email: 'hanako@example.jp',
  uri: 'https://example.jp/',
  jsonText: '{"a": 1}',
  jsonValue: '{"a": 1}',
};

/** What an operator would type into a field. */
function sample(field: Field, slice: Slice, all: boolean): FormValue {
  if (field.kind === 'list' && field.item) return [sample(field.item, slice, all)];
  if (field.kind === 'boolean') return true;
  if (field.kind === 'choice') return slice.enums[field.enum ?? '']?.[0]?.name ?? '';
  if (field.object !== undefined) return samples(slice.types[field.object]?.fields ?? [], slice, all);
  return typed[field.kind] ?? (field.lookUp === 'account' ? 'a-4b54c4bc' : 'text');
}

function samples(fields: Field[], slice: Slice, all: boolean): FormValues {
  const wanted = fields.filter((field) => !field.consoleMade && (all || field.required));
  return Object.fromEntries(wanted.map((field) => [field.name, sample(field, slice, all)]));
}

/** What graphql-js makes of the variables that upstream would get: its complaints. */
function complaints(operation: string, variables: Record<string, unknown>): string[] {
  const document = parse(catalogue.operations[operation]?.document ?? '');
  const [definition] = document.definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('Not an operation');
  const read = getVariableValues(schema, definition.variableDefinitions ?? [], variables);
  return (read.errors ?? []).map((error) => error.message);
}

describe('the 33 forms', () => {
  for (const all of [false, true]) {
    it.each(open)(`%s filled in ${all ? 'wholly' : 'where it must be'} is what upstream takes`, (operation, policy) => {
      const slice = sliceOf(operation, policy);
      const checked = validatorFor(slice).check(samples(slice.fields, slice, all));
      expect(checked).toMatchObject({ ok: true });
      if (!checked.ok) return;
      const keys = Object.fromEntries(
        keyPathsOf(slice, checked.values).map((path) => [pathText(path), '6f9619ff-8b86-4d01-b42d-00cf4fc964ff']),
      );
      expect(complaints(operation, toVariables(slice, checked.values, keys))).toEqual([]);
    });
  }

  it.each(open)('%s left blank names every field that must be filled in', (operation, policy) => {
    const slice = sliceOf(operation, policy);
    const result = validatorFor(slice).check(slice.fields[0]?.object === undefined ? {} : { input: {} });
    const wanted = Object.keys(
      samples(slice.types[slice.fields[0]?.object ?? '']?.fields ?? slice.fields, slice, false),
    );
    expect(result.ok ? [] : result.errors.map((error) => error.path.at(-1)).toSorted()).toEqual(wanted.toSorted());
  });

  it.each(open)('%s is worded in both languages, with holes that can be filled', (operation, policy) => {
    const slice = sliceOf(operation, policy);
    const required = [...slice.fields, ...Object.values(slice.types).flatMap((type) => type.fields)]
      .filter((field) => field.required)
      .map((field) => field.name);
    const known = new Set([...required, 'account', 'holder', 'amount', 'count']);
    for (const locale of locales) {
      const words = getOperationWords(slice, locale);
      const group = slice.fields.length === 1 && slice.fields[0]?.object !== undefined ? 'input' : null;
      const unworded = Object.entries(words.fields).filter(([path, field]) => path !== group && field.help === '');
      expect(unworded.map(([path]) => path)).toEqual([]);
      expect(words.help).not.toBe('');
      for (const sentence of [words.effect, words.button]) {
        const holes = [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
        expect(holes.filter((hole) => !known.has(hole))).toEqual([]);
      }
      if (policy.effect === 'money') expect(words.button).toContain('{account}');
      if (policy.effect === 'money' && policy.amount) expect(words.button).toContain('{amount}');
      if (policy.account !== null && !policy.account.optional) expect(words.effect).toContain('{holder}');
      if (locale === 'ja') expect(words.label + words.effect).toMatch(/[\u3040-\u309f]/);
    }
  });

  it.each(open)('%s calls every choice by a word of its own', (operation, policy) => {
    const { enums } = sliceOf(operation, policy);
    const written: { readonly [name: string]: { readonly [value: string]: string } } = enumValues.ja;
    const missing = Object.entries(enums).flatMap(([name, values]) =>
      values.filter((value) => written[name]?.[value.name] === undefined).map((value) => `${name}.${value.name}`),
    );
    expect(missing).toEqual([]);
  });
});
