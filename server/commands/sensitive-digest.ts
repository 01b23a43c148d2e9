import { createHmac } from 'node:crypto';
import type { Field, Slice } from '#graphql/kinds.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '#server/audit/canonical-json.ts';
import type { Key } from '#server/key-list.ts';
import { findPersonalKind } from '#server/kraken/mask.ts';

/** Kinds of masked values that can be asked for again. Passwords, tokens and keys are none: nobody needs to find them. */
export const digestKinds = ['bankAccount', 'email', 'phone', 'name'] as const;
export type DigestKind = (typeof digestKinds)[number];

export interface SensitiveValue {
  kind: DigestKind;
  value: string;
}

/**
 * The values of a command that are masked wherever it is kept and that somebody may have to look for: one of a kind each,
 * however often it stands there.
 * @param variables as they are sent
 */
export function findSensitiveValues(slice: Slice, variables: JsonObject): SensitiveValue[] {
  const found = new Map<string, SensitiveValue>();
  for (const one of inObject(slice.fields, variables, slice)) found.set(`${one.kind} ${toPlain(one)}`, one);
  return [...found.values()].filter((one) => toPlain(one) !== '');
}

/**
 * HMAC-SHA256 of a value as it is compared: however its digits are grouped, wide or narrow, in small letters. Under a key of
 * its own, made from one of PAYLOAD_KEYS, and with its kind, so that no digest tells of another.
 */
export function digestSensitive(value: SensitiveValue, key: Key): Buffer {
  const own = createHmac('sha256', key.secret).update('quarterdeck sensitive digest').digest();
  return createHmac('sha256', own)
    .update(`${value.kind}\n${toPlain(value)}`, 'utf8')
    .digest();
}

function toPlain({ kind, value }: SensitiveValue): string {
  const narrow = value.normalize('NFKC').toLowerCase();
  if (kind === 'bankAccount') return narrow.replaceAll(/[^\da-z]/g, '');
  if (kind === 'phone') return narrow.replaceAll(/[^\d+]/g, '').replace(/^\+81/, '0');
  return narrow.replaceAll(/\s/gu, '');
}

function* inObject(fields: readonly Field[], object: JsonObject, slice: Slice): Generator<SensitiveValue> {
  for (const field of fields) {
    const value = object[field.name];
    if (value !== undefined && value !== null) yield* inField(field, field.name, value, slice);
  }
}

function* inField(field: Field, name: string, value: JsonValue, slice: Slice): Generator<SensitiveValue> {
  const { item } = field;
  if (item && Array.isArray(value)) {
    for (const inner of value) yield* inField({ ...item, ...marksOf(field) }, name, inner, slice);
    return;
  }
  const kind = field.sensitive || field.personal ? kindOf(field, name) : null;
  if (kind !== null && typeof value === 'string') yield { kind, value };
  const type = slice.types[field.object ?? ''];
  if (type && isJsonObject(value)) yield* inObject(type.fields, value, slice);
}

/** What is said of a list holds for what is in it. */
function marksOf({ sensitive, personal }: Field): Pick<Field, 'sensitive' | 'personal'> {
  return { ...(sensitive ? { sensitive } : {}), ...(personal ? { personal } : {}) };
}

function kindOf({ sensitive }: Field, name: string): DigestKind | null {
  if (sensitive) return /accountNumber$|^iban$/i.test(name) ? 'bankAccount' : null;
  const kind = findPersonalKind(name);
  if (kind === 'email' || kind === 'phone') return kind;
  return kind === 'name' && /holder|billing|full|kanji/i.test(name) ? 'name' : null;
}
