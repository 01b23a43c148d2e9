import type { Field, FieldKind } from '../kinds.ts';
import { toAccountNumber } from './account-number.ts';
import { readDate, readDateTime, readTime } from './calendar.ts';
import { toHalfWidth } from './half-width.ts';
import { readJson } from './json-text.ts';
import { accept, type Checked, type LeafCheck, refuse } from './leaf-check.ts';
import { checkDecimal, checkInteger, checkMoney } from './number-text.ts';

export type LeafKind = Exclude<FieldKind, 'boolean' | 'list' | 'object' | 'oneOf'>;

/** One check per kind that is typed as text. */
export const leafChecks: Readonly<Record<LeafKind, LeafCheck>> = {
  text: checkText,
  longText: checkText,
  identifier: checkText,
  unknownScalar: checkText,
  integer: checkInteger,
  bigInteger: checkInteger,
  decimal: checkDecimal,
  money: checkMoney,
  choice: (text, _field, choices) => (choices.has(text) ? accept(text) : refuse('notAChoice')),
  date: (text) => orRefuse(readDate(text), 'notADate'),
  dateTime: (text) => orRefuse(readDateTime(text), 'notADateTime'),
  midnightDateTime: checkMidnight,
  time: (text) => orRefuse(readTime(text), 'notATime'),
  uuid: (text) => {
    const half = toHalfWidth(text).toLowerCase();
    return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(half) ? accept(half) : refuse('notAUuid');
  },
  email: (text) => (isEmail(text) ? accept(text) : refuse('notAnEmail')),
  uri: (text) => (isUri(text) ? accept(text) : refuse('notAUri')),
  jsonText: (text) => checkJson(text, 'text'),
  jsonValue: (text) => checkJson(text, 'value'),
};

/** Kinds that may hold an empty text as a value of its own. */
export function mayBeEmpty(field: Field): boolean {
  return field.kind === 'text' || field.kind === 'longText' || field.kind === 'unknownScalar';
}

function checkText(text: string, field: Field): Checked {
  if (field.lookUp === 'account') return orRefuse(toAccountNumber(text), 'notAnAccountNumber');
  if (field.lookUp === 'ledger') return accept(toHalfWidth(text).toUpperCase());
  return accept(text);
}

/** A day in Tokyo; a time may be given and must then be midnight. */
function checkMidnight(text: string): Checked {
  const day = readDate(text);
  if (day !== null) return accept(day);
  const moment = readDateTime(text);
  if (moment === null) return refuse('notADate');
  return /T00:00(:00(\.0+)?)?$/.test(moment) ? accept(moment.slice(0, 10)) : refuse('notMidnight');
}

function checkJson(text: string, sentAs: 'text' | 'value'): Checked {
  const read = readJson(text, sentAs);
  return read.ok ? accept(text) : refuse(read.code, { line: read.line, column: read.column });
}

function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>",;:\\()[\]]+@[^\s@<>",;:\\()[\]]+\.[^\s@.]+$/.test(text);
}

/** An address with a scheme that does not run code where it is opened. */
function isUri(text: string): boolean {
  return (
    /^[a-z][a-z0-9+.-]*:[^\s\p{Cc}]+$/iu.test(text) && !/^(javascript|data|vbscript):/i.test(text) && URL.canParse(text)
  );
}

function orRefuse(text: string | null, code: 'notAnAccountNumber' | 'notADate' | 'notADateTime' | 'notATime'): Checked {
  return text === null ? refuse(code) : accept(text);
}
