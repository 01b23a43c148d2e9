import canonicalize from 'canonicalize';

export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;
export interface JsonObject {
  [name: string]: JsonValue | undefined;
}

/**
 * The one text of a JSON value (RFC 8785): keys sorted by UTF-16 code units, no spaces, shortest numbers. A key whose
 * value is undefined is absent. Nothing is normalised.
 * Throws on lone surrogates, NaN and infinities, which have no JSON text.
 */
export function canonicalJson(value: JsonValue): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('This value has no JSON text');
  return text;
}

/** Parsed JSON; the type is what JSON.parse can give. Throws SyntaxError. */
export function parseJson(text: string): JsonValue {
  return JSON.parse(text);
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
