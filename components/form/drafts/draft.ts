import type { FormValue, FormValues } from '#graphql/kinds.ts';
import type { FormSetup } from '../form-setup.ts';
import { dropSensitive } from '../values/drop-sensitive.ts';
import { walkValues } from '../values/walk-values.ts';
import type { ValueApart } from './fit-draft.ts';

/** A form that was not finished. */
export interface Draft {
  /** The command it is going to be: it keeps this id until an answer has come, so that nothing is sent twice. */
  commandId: string;
  /** The command that it repeats after an outcome. */
  againOf: string | null;
  operation: string;
  /** The operation in words and its page, as they were when it was kept. */
  label: string;
  href: string;
  /** Whose account it is about; empty while nobody has said. */
  account: string;
  /** The whole of the form's tree. */
  filled: FormValues;
  /** Typed into an earlier version of the form, and without a place in the one that kept it last. */
  apart: readonly ValueApart[];
  /** Something sensitive had been typed and was not kept. */
  lacksSensitive: boolean;
  /** When it was kept, in milliseconds. */
  at: number;
}

/** Every draft's name in the vault. */
export const draftPrefix = 'draft:';

export function toDraft(
  setup: FormSetup,
  filled: FormValues,
  ids: { commandId: string; againOf: string | null },
  apart: readonly ValueApart[],
): Omit<Draft, 'at'> {
  const values = isGroup(filled.values) ? filled.values : {};
  let lacksSensitive = false;
  walkValues(setup.slice, values, ({ field, value }) => {
    if (field.sensitive && value !== null) lacksSensitive = true;
  });
  return {
    ...ids,
    operation: setup.operation,
    label: setup.words.label,
    href: setup.href,
    account: accountOf(setup, filled),
    filled: { ...filled, values: dropSensitive(setup.slice, values) },
    apart,
    lacksSensitive,
  };
}

/**
 * A draft as it was kept; null where it is none. It came out of the vault, so only its outline is looked at: the
 * validator looks at the values.
 */
export function readDraft(content: unknown, at: number): Draft | null {
  if (typeof content !== 'object' || content === null || !('filled' in content) || !isGroup(content.filled))
    return null;
  const text = (name: string): string => {
    const value: unknown = Object.getOwnPropertyDescriptor(content, name)?.value;
    return typeof value === 'string' ? value : '';
  };
  const href = text('href');
  if (text('commandId') === '' || !/^\/[\w-]+\/[\w.]+$/.test(href)) return null;
  return {
    commandId: text('commandId'),
    againOf: text('againOf') === '' ? null : text('againOf'),
    operation: text('operation'),
    label: text('label'),
    href,
    account: text('account'),
    filled: content.filled,
    apart: 'apart' in content && Array.isArray(content.apart) ? content.apart.filter(isApart) : [],
    lacksSensitive: 'lacksSensitive' in content && content.lacksSensitive === true,
    at,
  };
}

function accountOf({ account }: FormSetup, filled: FormValues): string {
  const path = account === null ? [] : 'at' in account ? ['values', ...account.at.split('.')] : ['account'];
  const value = path.reduce<FormValue | undefined>((here, name) => (isGroup(here) ? here[name] : undefined), filled);
  return path.length > 0 && typeof value === 'string' ? value : '';
}

function isApart(value: unknown): value is ValueApart {
  if (typeof value !== 'object' || value === null || !('path' in value) || !('text' in value)) return false;
  const { path, text } = value;
  const isStep = (step: unknown) => typeof step === 'string' || typeof step === 'number';
  return typeof text === 'string' && Array.isArray(path) && path.every(isStep);
}

function isGroup(value: FormValue | unknown): value is FormValues {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
