import type { ComponentType } from 'react';
import type { Field, FieldKind } from '#graphql/kinds.ts';
import { BooleanInput } from './boolean-input.tsx';
import { ChoiceInput } from './choice-input.tsx';
import { DateInput } from './date-input.tsx';
import type { InputProps } from './input-props.ts';
import { LongTextInput } from './long-text-input.tsx';
import { MoneyInput } from './money-input.tsx';
import { NumberInput } from './number-input.tsx';
import { ObjectInput } from './object-input.tsx';
import { OneOfInput } from './one-of-input.tsx';
import { SecretInput } from './secret-input.tsx';
import { JsonInput, ListInput } from './seldom-used.tsx';
import { TextInput } from './text-input.tsx';

/** The control of every field kind, and of what is secret. A new kind does not compile until it has one. */
export const inputs = {
  secret: SecretInput,
  text: TextInput,
  longText: LongTextInput,
  identifier: TextInput,
  integer: NumberInput,
  bigInteger: NumberInput,
  decimal: NumberInput,
  money: MoneyInput,
  boolean: BooleanInput,
  choice: ChoiceInput,
  date: DateInput,
  dateTime: DateInput,
  midnightDateTime: DateInput,
  time: DateInput,
  uuid: TextInput,
  email: TextInput,
  uri: TextInput,
  jsonText: JsonInput,
  jsonValue: JsonInput,
  unknownScalar: TextInput,
  list: ListInput,
  object: ObjectInput,
  oneOf: OneOfInput,
} satisfies Record<FieldKind | 'secret', ComponentType<InputProps>>;

/** Chosen or put together, never typed: there is no text that dots could stand for. */
const notTyped: ReadonlySet<FieldKind> = new Set(['boolean', 'choice', 'list', 'object', 'oneOf']);

/** The key of a field's control. A secret that is typed stands behind dots, whatever its kind. */
export function inputOf({ kind, sensitive }: Field): keyof typeof inputs {
  return sensitive && !notTyped.has(kind) ? 'secret' : kind;
}
