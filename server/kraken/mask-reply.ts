import { canonicalJson, isJsonObject, type JsonValue, parseJson } from '#server/audit/canonical-json.ts';
import { maskJson } from './mask-json.ts';

/** Longest kept reply in UTF-8 bytes; the column's own limit is 65,536. */
export const longestKeptBytes = 60_000;
/** A reply that is no JSON is a page of a gateway: its beginning says enough. */
const longestPage = 4_000;

/**
 * What is kept of a reply: JSON with personal data and secrets masked by the names of their fields, bounded. Longer
 * ones keep their beginning under `beginning`; what is no JSON stands as text under `text`.
 */
export function maskReply(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes.subarray(0, 4 * longestKeptBytes));
  const json = bytes.length > 4 * longestKeptBytes ? undefined : parse(text);
  if (json === undefined) return canonicalJson({ text: storable(text.slice(0, longestPage)) });
  const whole = canonicalJson(toStorable(maskJson(json)));
  if (Buffer.byteLength(whole) <= longestKeptBytes) return whole;
  return canonicalJson({ beginning: storable(whole.slice(0, longestKeptBytes / 6)) });
}

function toStorable(value: JsonValue): JsonValue {
  if (typeof value === 'string') return storable(value);
  if (Array.isArray(value)) return value.map(toStorable);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner = null]) => [storable(name), toStorable(inner)]));
}

/** PostgreSQL's text holds no NUL, and a lone surrogate has no UTF-8. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}

function parse(text: string): JsonValue | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
