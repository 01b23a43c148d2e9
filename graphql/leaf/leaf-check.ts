import type { ErrorParams, FieldErrorCode } from '../field-error.ts';
import type { Field } from '../kinds.ts';

/** A leaf's text in its one normal form, or why it has none. */
export type Checked = { ok: true; text: string } | { ok: false; code: FieldErrorCode; params?: ErrorParams };

/** Looks at text that is not empty and already trimmed. Never throws. */
export type LeafCheck = (text: string, field: Field, choices: ReadonlySet<string>) => Checked;

export function accept(text: string): Checked {
  return { ok: true, text };
}

export function refuse(code: FieldErrorCode, params?: ErrorParams): Checked {
  return params ? { ok: false, code, params } : { ok: false, code };
}
