import type { JsonValue } from '../json.ts';

export type JsonFault = {
  ok: false;
  code:
    | 'notJson'
    | 'jsonDuplicateKey'
    | 'jsonTooPrecise'
    | 'jsonTooDeep'
    | 'reservedKey'
    | 'loneSurrogate'
    | 'nulCharacter';
  /** Counted from 1; a column counts UTF-16 units. */
  line: number;
  column: number;
};

const maxDepth = 64;
/** A JSONString travels as the text that was typed; a GenericScalar as the value that was read from it. */
type SentAs = 'text' | 'value';

/** One token after JSON's own blanks. What stands inside a string is left to JSON.parse. */
const token =
  /[ \t\r\n]*(?:([{}[\],:])|("[^"\\]*(?:\\.[^"\\]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null))/sy;
const blanks = /[ \t\r\n]*/y;

interface Reader {
  text: string;
  at: number;
  /** Where the token that is being looked at begins. */
  start: number;
  sentAs: SentAs;
}
interface Token {
  kind: 'sign' | 'string' | 'number' | 'word';
  raw: string;
}

/** Carries a fault up through the recursion to `readJson`; never leaves this file. */
class Fault extends Error {
  readonly code: JsonFault['code'];
  readonly at: number;
  constructor(code: JsonFault['code'], at: number) {
    super(code);
    this.code = code;
    this.at = at;
  }
}

/**
 * JSON with the place of its first fault, the same in every browser, and stricter than JSON.parse where it would lose
 * something silently: a key given twice, a half surrogate, `__proto__`, and in what is sent as a value a number that a
 * double cannot hold.
 */
export function readJson(text: string, sentAs: SentAs): { ok: true; value: JsonValue } | JsonFault {
  const reader: Reader = { text, at: 0, start: 0, sentAs };
  try {
    const value = readValue(reader, next(reader), 0);
    const end = skipBlanks(reader);
    if (end < text.length) throw new Fault('notJson', end);
    return { ok: true, value };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const before = text.slice(0, error.at).split('\n');
    return { ok: false, code: error.code, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
}

function skipBlanks(reader: Reader): number {
  blanks.lastIndex = reader.at;
  blanks.exec(reader.text);
  return blanks.lastIndex;
}

function next(reader: Reader): Token {
  reader.start = skipBlanks(reader);
  token.lastIndex = reader.at;
  const match = token.exec(reader.text);
  if (!match) throw new Fault('notJson', reader.start);
  reader.at = token.lastIndex;
  const [, sign, string, number, word] = match;
  if (sign !== undefined) return { kind: 'sign', raw: sign };
  if (string !== undefined) return { kind: 'string', raw: string };
  return number === undefined ? { kind: 'word', raw: word ?? '' } : { kind: 'number', raw: number };
}

function readValue(reader: Reader, first: Token, depth: number): JsonValue {
  if (depth > maxDepth) throw new Fault('jsonTooDeep', reader.start);
  if (first.kind === 'string') return readString(reader, first.raw);
  if (first.kind === 'number') return readNumber(reader, first.raw);
  if (first.kind === 'word') return first.raw === 'null' ? null : first.raw === 'true';
  if (first.raw === '[') return readList(reader, depth);
  if (first.raw === '{') return readObject(reader, depth);
  throw new Fault('notJson', reader.start);
}

function readList(reader: Reader, depth: number): JsonValue[] {
  const list: JsonValue[] = [];
  let ahead = next(reader);
  if (ahead.raw === ']' && ahead.kind === 'sign') return list;
  for (;;) {
    list.push(readValue(reader, ahead, depth + 1));
    if (endsAt(reader, ']')) return list;
    ahead = next(reader);
  }
}

function readObject(reader: Reader, depth: number): JsonValue {
  const object: Record<string, JsonValue> = {};
  let ahead = next(reader);
  if (ahead.raw === '}' && ahead.kind === 'sign') return object;
  for (;;) {
    if (ahead.kind !== 'string') throw new Fault('notJson', reader.start);
    const key = readString(reader, ahead.raw);
    if (key === '__proto__') throw new Fault('reservedKey', reader.start);
    if (Object.hasOwn(object, key)) throw new Fault('jsonDuplicateKey', reader.start);
    if (next(reader).raw !== ':') throw new Fault('notJson', reader.start);
    object[key] = readValue(reader, next(reader), depth + 1);
    if (endsAt(reader, '}')) return object;
    ahead = next(reader);
  }
}

function endsAt(reader: Reader, end: ']' | '}'): boolean {
  const after = next(reader);
  if (after.kind !== 'sign' || (after.raw !== end && after.raw !== ',')) throw new Fault('notJson', reader.start);
  return after.raw === end;
}

function readString(reader: Reader, raw: string): string {
  const text = parseString(raw);
  if (text === null) throw new Fault('notJson', reader.start);
  if (!text.isWellFormed()) throw new Fault('loneSurrogate', reader.start);
  if (text.includes('\0')) throw new Fault('nulCharacter', reader.start);
  return text;
}

/** null for a raw control character or an escape that JSON does not know. */
function parseString(raw: string): string | null {
  try {
    const text: unknown = JSON.parse(raw);
    return typeof text === 'string' ? text : null;
  } catch {
    return null;
  }
}

/** 2^53 + 1, 1e999 or twenty decimal places would arrive as another number. */
function readNumber(reader: Reader, raw: string): number {
  const value = Number(raw);
  const digits = raw
    .replace(/[eE].*$/, '')
    .replace(/\D/g, '')
    .replace(/^0+/, '');
  const isExact = Number.isFinite(value) && (/^-?\d+$/.test(raw) ? Number.isSafeInteger(value) : digits.length <= 15);
  if (!isExact && reader.sentAs === 'value') throw new Fault('jsonTooPrecise', reader.start);
  // JSON has a minus zero, a canonical form has not.
  return value === 0 ? 0 : value;
}
