import type { OperationPolicy } from '#domains/operation-policy.ts';
import type { Field, Slice } from '#graphql/kinds.ts';
import type { Locale } from '../define-words.ts';
import { findTerm, type Term } from '../glossary.ts';
import { apiExceptions } from './api-exceptions.ts';
import { collections } from './collections.ts';
import { dca } from './dca.ts';
import { englishValues, enumNames } from './enum-names.ts';
import { enumValues } from './enum-values.ts';
import { everythingElse } from './everything-else.ts';
import { labelFieldByRule, labelOperationByRule, labelValueByRule } from './label-by-rule.ts';
import type { OperationLine } from './operation-line.ts';
import { repayments } from './repayments.ts';
import { sayDeprecation } from './say-deprecation.ts';
import { templates } from './templates.ts';

/** The words of one operation in one language: plain text with {holes}, so that it can travel to the browser as a prop. */
export interface OperationWords {
  label: string;
  help: string;
  /** What sending does, for the review: {account}, {holder}, {amount}, {count} and the last names of required fields. */
  effect: string;
  /** What the button says: the same holes. */
  button: string;
  /** By dotted path without list positions; a field that nobody worded has a label by rule and no help. */
  fields: Record<string, FieldWords>;
}

export interface FieldWords {
  label: string;
  help: string;
  /** Since when the field is deprecated and what takes its place; absent where it is not. */
  retired?: string;
  /** A term in the label that people ask about. */
  term?: Term;
}

interface Written {
  label: string;
  help: string;
  effect: string;
  button: string;
  fields: { readonly [path: string]: { label: string; help: string } };
}

const pages = [repayments, dca, collections, apiExceptions, templates];

function findWritten(operation: string, locale: Locale): Written | null {
  for (const page of pages) {
    const words: { readonly [operation: string]: Written } = page[locale];
    if (Object.hasOwn(words, operation)) return words[operation] ?? null;
  }
  return null;
}

function findLine(operation: string): OperationLine | null {
  const lines: { readonly [operation: string]: OperationLine | undefined } = everythingElse;
  return Object.hasOwn(lines, operation) ? (lines[operation] ?? null) : null;
}

/** Whether somebody has worded this operation; where not, its label is made by rule and it has no help. */
export function isWorded(operation: string): boolean {
  return findWritten(operation, 'ja') !== null || findLine(operation) !== null;
}

/** What the operation is called; by rule where nobody has worded it. */
export function labelOperation(operation: string, locale: Locale): string {
  const line = findWritten(operation, locale) ?? findLine(operation)?.[locale];
  return line?.label ?? labelOperationByRule(operation, locale);
}

/** One sentence on what the operation does; empty where nobody has written one. */
export function helpOperation(operation: string, locale: Locale): string {
  return (findWritten(operation, locale) ?? findLine(operation)?.[locale])?.help ?? '';
}

/** Words of its own that the operation is searched by, beside those of `search-words.ts`; mostly none. */
export function findExtraWords(operation: string): string {
  return findLine(operation)?.find ?? '';
}

/**
 * All words of one form, complete for every field of its slice (recursive types once). The policy says whose account and
 * how much the sentences may name where nobody has written them.
 */
export function getOperationWords(
  slice: Slice,
  locale: Locale,
  policy: Pick<OperationPolicy, 'account' | 'amount'> = { account: null },
): OperationWords {
  const written = findWritten(slice.operation, locale);
  const label = labelOperation(slice.operation, locale);
  const help = helpOperation(slice.operation, locale);
  const fields: OperationWords['fields'] = {};
  const add = (field: Field, path: string, inside: readonly string[]) => {
    // A type that a domain has touched at one path is called `Type@path` in the slice.
    const inputType = inside.at(-1)?.split('@')[0];
    const named = (name: string, at: string) =>
      written?.fields[at] ?? { label: labelFieldByRule(name, locale, inputType), help: '' };
    const words = named(field.name, path);
    const term = findTerm(words.label, locale);
    fields[path] ??= { ...words, ...sayRetired(field, path, named, locale), ...(term === null ? {} : { term }) };
    const inner = field.kind === 'list' ? field.item : field;
    if (inner?.kind === 'list') add(inner, path, inside);
    if (inner?.object === undefined || inside.includes(inner.object)) return;
    for (const child of slice.types[inner.object]?.fields ?? [])
      add(child, `${path}.${child.name}`, [...inside, inner.object]);
  };
  for (const field of slice.fields) add(field, field.name, []);
  const amounts = policy.amount === undefined ? amountsOf(slice, fields) : ['{amount}'];
  const { effect, button } = written ?? sentencesByRule({ label, help, amounts }, policy.account, locale);
  return { label, help, effect, button, fields };
}

function sayRetired(
  { deprecated, deprecation }: Field,
  path: string,
  named: (name: string, at: string) => FieldWords,
  locale: Locale,
): Pick<FieldWords, 'retired'> {
  if (deprecated === undefined) return {};
  const use = deprecation?.use;
  const replacement = use === undefined ? null : named(use, [...path.split('.').slice(0, -1), use].join('.')).label;
  return { retired: sayDeprecation(deprecation ?? {}, replacement, locale) };
}

/** What is moved where no one field is the amount: yen in parts (net and tax), or points. */
function amountsOf(slice: Slice, words: OperationWords['fields']): string[] {
  const [only, ...others] = slice.fields;
  const group = others.length === 0 ? only?.object : undefined;
  const inside = group === undefined ? slice.fields : (slice.types[group]?.fields ?? []);
  return inside
    .filter((field) => field.required && (field.kind === 'money' || field.name === 'points'))
    .map(
      (field) => `${words[group === undefined ? field.name : `${only?.name}.${field.name}`]?.label} {${field.name}}`,
    );
}

/** What is said and pressed where nobody has written it: the label, whose account it is, how much. */
function sentencesByRule(
  { label, help, amounts }: { label: string; help: string; amounts: string[] },
  account: OperationPolicy['account'],
  locale: Locale,
): { effect: string; button: string } {
  const known = account !== null && account.optional === undefined;
  const about = (parts: string[]) => {
    if (parts.length === 0) return label;
    return locale === 'ja' ? `${label}（${parts.join('、')}）` : `${label} (${parts.join(', ')})`;
  };
  const holder = locale === 'ja' ? ['{account} {holder}様'] : ['{account}', '{holder}'];
  const stop = locale === 'ja' ? '。' : '. ';
  return {
    effect: `${about([...(known ? holder : []), ...amounts])}${stop}${help}`.trim(),
    button: about([...(known ? ['{account}'] : []), ...amounts]),
  };
}

/** What a person reads for an enum's value; by rule where nobody has worded it. */
export function labelValue(enumName: string, value: string, locale: Locale): string {
  const worded: { readonly [name: string]: { readonly [value: string]: string } } = enumValues[locale];
  const others = locale === 'ja' ? enumNames : englishValues;
  return worded[enumName]?.[value] ?? others[enumName]?.[value] ?? labelValueByRule(value, locale);
}

/** What people read for suggested texts: by the enum whose vocabulary they are. Texts that are nobody's stay as they are. */
export function labelSuggestions(texts: readonly string[], locale: Locale): Record<string, string> {
  const all: { readonly [name: string]: { readonly [value: string]: string } } = enumValues[locale];
  const vocabulary = Object.values(all).find(
    (labels) => texts.length > 0 && texts.every((text) => Object.hasOwn(labels, text)),
  );
  return Object.fromEntries(texts.map((text) => [text, vocabulary?.[text] ?? text]));
}
