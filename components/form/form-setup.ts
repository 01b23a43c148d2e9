import type { FieldErrorCode } from '#graphql/field-error.ts';
import type { FormValues, Path, Slice } from '#graphql/kinds.ts';
import type { FormWords } from '#messages/operations/form.ts';
import type { OperationWords } from '#messages/operations/index.ts';
import type { PlaybookWords } from '../playbook/playbook.ts';
import type { ValueLabels } from './values/say-value.ts';

/** Everything that one form needs of one operation, made on the server: one slice, one language, no policy. */
export interface FormSetup {
  operation: string;
  /** `/repayments/submitRepaymentRequest`: where a sign-in comes back to. */
  href: string;
  slice: Slice;
  /** Marks that decide how the button looks. */
  effect: 'money' | 'stops' | 'change' | 'routine';
  account: { at: string } | { ask: true; optional: boolean } | null;
  amountAt: string | null;
  /** Paths in the order of the desk; the rest follow. */
  order: readonly string[];
  reasons: readonly { code: string; label: string }[];
  limits: { reference: number; reasonText: number };
  words: OperationWords;
  form: FormWords;
  valueLabels: ValueLabels;
  fieldErrors: Readonly<Record<FieldErrorCode, string>>;
  /** Sentences for what the server says instead of an answer; `other` names the code. */
  refusals: Readonly<Record<string, string>>;
  playbook: PlaybookWords;
  /** Which of `refusals` have a playbook to open. */
  playbookCodes: readonly string[];
}

/** What a form starts with instead of nothing. */
export interface FormStart {
  values: FormValues;
  account: string;
  reference: string;
  from:
    | { kind: 'link' }
    /** An attempt of the same maker that the duplicate guard blocked. */
    | { kind: 'blocked'; block: string; hidden: boolean }
    /** A command of the same maker. `refused`: what upstream said of its fields. */
    | { kind: 'again'; commandId: string; hidden: boolean; refused: boolean };
  errors: readonly { path: Path; sentence: string }[];
}
