import type { Path } from './kinds.ts';

/** Everything that a form can say of a value. Sentences live in messages/; this is the closed list of codes. */
export const fieldErrorCodes = [
  'required',
  'nullNotAllowed',
  'empty',
  'unknownKey',
  'reservedKey',
  'consoleMade',
  'notText',
  'notABoolean',
  'notAList',
  'notAnObject',
  'exactlyOne',
  'tooDeep',
  'tooMany',
  'tooLong',
  'tooBig',
  'loneSurrogate',
  'nulCharacter',
  'notAChoice',
  'notAnInteger',
  'notADecimal',
  'outOfRange',
  'tooPrecise',
  'notAnAccountNumber',
  'notADate',
  'notADateTime',
  'notMidnight',
  'notATime',
  'notAUuid',
  'notAnEmail',
  'notAUri',
  'notJson',
  'jsonDuplicateKey',
  'jsonTooPrecise',
  'jsonTooDeep',
] as const;
export type FieldErrorCode = (typeof fieldErrorCodes)[number];

/** What a sentence needs: `min` and `max` (outOfRange), `max` (tooLong, tooMany, tooDeep; tooBig in kB), `line` and `column` from 1 (JSON). */
export type ErrorParams = Record<string, string | number>;

export interface FieldError {
  path: Path;
  code: FieldErrorCode;
  params?: ErrorParams;
}
