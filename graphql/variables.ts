import type { JsonObject, JsonValue } from './json.ts';
import { isJsonObject } from './json.ts';
import type { Field, FormValue, FormValues, Path, Slice } from './kinds.ts';
import { readDateTime, tokyoOffset, withSeconds } from './leaf/calendar.ts';
import { readJson } from './leaf/json-text.ts';
import { toPlainNumber } from './leaf/number-text.ts';
import { pathText } from './path-text.ts';
import { numberScalars } from './scalar-kinds.ts';
import { readTypeText } from './type-text.ts';

/**
 * What a form holds, as GraphQL variables. `checkedValues` must come from the validator of the same slice.
 * Int and Float travel as numbers; Decimal and BigInt as text; a moment with Tokyo's offset; absent stays absent and
 * null stays null. `idempotencyKeys` is keyed by path text (`input.items.0.idempotencyKey`).
 * Throws on values that the validator would not have let through, and where a key that upstream requires is missing.
 */
export function toVariables(
  slice: Slice,
  checkedValues: FormValues,
  idempotencyKeys: Readonly<Record<string, string>>,
): JsonObject {
  return toObject(slice.fields, checkedValues, [], { slice, idempotencyKeys });
}

interface Sending {
  slice: Slice;
  idempotencyKeys: Readonly<Record<string, string>>;
}

function toObject(fields: Field[], values: FormValues, path: Path, sending: Sending): JsonObject {
  const object: JsonObject = {};
  for (const field of fields) {
    const here = [...path, field.name];
    const value = field.consoleMade ? keyAt(field, here, sending) : values[field.name];
    if (value !== undefined) object[field.name] = toWire(field, value, here, sending);
  }
  return object;
}

function keyAt(field: Field, path: Path, { idempotencyKeys }: Sending): string | undefined {
  const text = pathText(path);
  const key = Object.hasOwn(idempotencyKeys, text) ? idempotencyKeys[text] : undefined;
  if (key === undefined && field.required) throw new Error(`No idempotency key for ${text}`);
  return key;
}

function toWire(field: Field, value: FormValue, path: Path, sending: Sending): JsonValue {
  if (value === null) return null;
  if (field.kind === 'list' && field.item && Array.isArray(value)) {
    const { item } = field;
    return value.map((inner, index) => toWire(item, inner, [...path, index], sending));
  }
  const type = sending.slice.types[field.object ?? ''];
  if (type && typeof value === 'object' && !Array.isArray(value)) return toObject(type.fields, value, path, sending);
  if (field.kind === 'boolean' && typeof value === 'boolean') return value;
  if (typeof value === 'string') return toWireLeaf(field, value);
  throw new Error(`Not a checked value at ${pathText(path)}`);
}

function toWireLeaf(field: Field, text: string): JsonValue {
  if (field.kind === 'jsonValue') {
    const read = readJson(text, 'value');
    if (!read.ok) throw new Error(`Not checked JSON in ${field.name}`);
    return read.value;
  }
  if (field.kind === 'dateTime') return `${withSeconds(text)}${tokyoOffset}`;
  // Assumed: the scalar's published name says a moment aligned to midnight, and no more.
  if (field.kind === 'midnightDateTime') return `${text}T00:00:00${tokyoOffset}`;
  if (field.kind === 'time') return withSeconds(text);
  return numberScalars.has(readTypeText(field.type).named) ? Number(text) : text;
}

/**
 * The way back: variables as a form would hold them, for "again with these values" and for drafts. What the console
 * made is left out, and what the slice has no place for is dropped: the validator looks at the rest. Never throws.
 */
export function fromVariables(slice: Slice, variables: unknown): FormValues {
  return isJsonObject(variables) ? fromObject(slice.fields, variables, slice) : {};
}

function fromObject(fields: Field[], object: Readonly<Record<string, unknown>>, slice: Slice): FormValues {
  const values: FormValues = {};
  for (const field of fields) {
    if (field.consoleMade || !Object.hasOwn(object, field.name)) continue;
    const value = fromWire(field, object[field.name], slice);
    if (value !== undefined) values[field.name] = value;
  }
  return values;
}

function fromWire(field: Field, value: unknown, slice: Slice): FormValue | undefined {
  if (value === null) return null;
  if (field.kind === 'jsonValue') return value === undefined ? undefined : JSON.stringify(value);
  if (field.kind === 'list') {
    const { item } = field;
    if (!item || !Array.isArray(value)) return undefined;
    return value.map((inner) => fromWire(item, inner, slice) ?? null);
  }
  const type = slice.types[field.object ?? ''];
  if (type) return isJsonObject(value) ? fromObject(type.fields, value, slice) : undefined;
  if (field.kind === 'boolean') return typeof value === 'boolean' ? value : undefined;
  if (typeof value === 'number') return toPlainNumber(value);
  if (typeof value !== 'string') return undefined;
  if (field.kind === 'dateTime') return readDateTime(value) ?? value;
  if (field.kind === 'midnightDateTime') return readDateTime(value)?.slice(0, 10) ?? value;
  return value;
}

/** Where the console must put an idempotency key for these values: one path per list element. */
export function keyPathsOf(slice: Slice, values: FormValues): Path[] {
  return keysIn(slice.fields, values, [], slice);
}

function keysIn(fields: Field[], values: FormValues, path: Path, slice: Slice): Path[] {
  return fields.flatMap((field) => {
    const here = [...path, field.name];
    return field.consoleMade ? [here] : keysUnder(field, values[field.name], here, slice);
  });
}

function keysUnder(field: Field, value: FormValue | undefined, path: Path, slice: Slice): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const { item } = field;
  if (Array.isArray(value)) {
    return item ? value.flatMap((inner, index) => keysUnder(item, inner, [...path, index], slice)) : [];
  }
  return keysIn(slice.types[field.object ?? '']?.fields ?? [], value, path, slice);
}
