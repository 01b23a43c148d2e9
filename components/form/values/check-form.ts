import type { FieldError } from '#graphql/field-error.ts';
import type { FormValues, Path } from '#graphql/kinds.ts';
import { toAccountNumber } from '#graphql/leaf/account-number.ts';
import { validatorFor } from '#graphql/validator.ts';
import { fill } from '#messages/fill.ts';
import type { FormSetup } from '../form-setup.ts';
import { findUnfilled } from './find-unfilled.ts';
import type { FormError, FormStore } from './form-store.ts';
import { openRequired } from './open-required.ts';

/** Below what the server takes (2 MiB), with room for the rest of what is posted. */
const mostKilobytes = 1_900;

export type FormCheck = { ok: true; values: FormValues; account: string } | { ok: false; errors: FormError[] };

/**
 * The same check as on the server's side, with sentences; and what only a form asks: no empty text by accident, whose account.
 * @param halfTyped controls in which something stands that the browser cannot read: their value is absent, and must not go so
 */
export function checkForm(setup: FormSetup, store: FormStore, halfTyped: readonly Path[] = []): FormCheck {
  const given = store.get(['values']);
  const isGroup = typeof given === 'object' && given !== null && !Array.isArray(given);
  const values = openRequired(setup.slice, isGroup ? given : {});
  const checked = validatorFor(setup.slice).check(values);
  const unfilled: FieldError[] = findUnfilled(setup.slice, values).map((path) => ({ path, code: 'empty' }));
  const found = checked.ok ? unfilled : [...checked.errors, ...unfilled];
  const errors: FormError[] = halfTyped.map((path) => ({ path: [...path], sentence: setup.fieldErrors.notADate }));
  errors.push(
    ...found.map((error) => ({
      path: ['values', ...error.path],
      sentence: fill(setup.fieldErrors[error.code], error.params ?? {}),
    })),
  );
  const account = askedAccount(setup, store, errors);
  if (checked.ok && isTooBig(checked.values)) {
    errors.push({ path: ['values'], sentence: fill(setup.fieldErrors.tooBig, { max: mostKilobytes }) });
  }
  if (!checked.ok || errors.length > 0) return { ok: false, errors: firstPerField(errors) };
  return { ok: true, values: checked.values, account };
}

/** Makes ready what the first check needs. */
export function prepareCheck(setup: FormSetup): void {
  validatorFor(setup.slice).prepare();
}

function isTooBig(values: FormValues): boolean {
  return new TextEncoder().encode(JSON.stringify(values)).length > mostKilobytes * 1000;
}

function askedAccount(setup: FormSetup, store: FormStore, errors: FormError[]): string {
  if (setup.account === null || 'at' in setup.account) return '';
  const text = store.get(['account']);
  const typed = typeof text === 'string' ? text.trim() : '';
  if (typed === '') {
    if (!setup.account.optional) errors.unshift({ path: ['account'], sentence: setup.fieldErrors.required });
    return '';
  }
  const number = toAccountNumber(typed);
  if (number === null) errors.unshift({ path: ['account'], sentence: setup.fieldErrors.notAnAccountNumber });
  return number ?? '';
}

/** One sentence beside a field is enough. */
function firstPerField(errors: FormError[]): FormError[] {
  const seen = new Set<string>();
  return errors.filter((error) => {
    const key = error.path.join('.');
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
