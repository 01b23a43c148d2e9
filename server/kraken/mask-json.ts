import { isJsonObject, type JsonValue } from '#server/audit/canonical-json.ts';
import { findPersonalKind, hidden, maskField } from './mask.ts';
import { maskText } from './mask-text.ts';

/** What is nested deeper is hidden whole. */
const deepest = 60;

/** Fields in which people write what they like. */
const freeText = /note|comment|description|message|reason|memo|remark|summary/i;

/**
 * JSON with personal data and secrets masked by the names of their fields.
 * @param names of people that may stand in free text; free text is left as it is unless they are given
 */
export function maskJson(value: JsonValue, names: readonly string[] | null = null): JsonValue {
  return mask(value, names, 0);
}

function mask(value: JsonValue, names: readonly string[] | null, depth: number): JsonValue {
  if (depth > deepest) return hidden;
  if (Array.isArray(value)) return value.map((inner) => mask(inner, names, depth + 1));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner = null]) => [name, maskUnder(name, inner, names, depth)]),
  );
}

function maskUnder(field: string, value: JsonValue, names: readonly string[] | null, depth: number): JsonValue {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') {
    const masked = maskField(field, value);
    return masked === value && names !== null && freeText.test(field) ? maskText(value, names) : masked;
  }
  return findPersonalKind(field) === null ? mask(value, names, depth + 1) : hidden;
}
