import * as z from 'zod';
import type { JsonValue } from '#server/audit/canonical-json.ts';
import { reasonText, storedText } from '#server/db/stored-text.ts';

/** What the browser posts, before anything of it is believed. `values` are the validator's to judge. */
export const submitShape = z.strictObject({
  commandId: z.uuidv4().transform((id) => id.toLowerCase()),
  operation: z.string().max(200),
  values: z.unknown().optional(),
  account: storedText(100).optional(),
  reference: storedText(60).transform((value) => value.trim()),
  reason: z.strictObject({
    code: storedText(60),
    text: storedText(1_000)
      .transform((value) => value.trim())
      .optional(),
  }),
  againOf: z.uuid().optional(),
  despite: z
    .strictObject({
      earlier: z.array(z.uuid().transform((id) => id.toLowerCase())).max(200),
      reason: reasonText,
    })
    .optional(),
  onlyAsk: z.literal(true).optional(),
  schemaVersion: z.string().max(100),
});
export type SubmitPost = Omit<z.infer<typeof submitShape>, 'values'> & { values: JsonValue };

/** Longest post in characters of its JSON. */
export const longestPost = 512 * 1024;

const deepest = 64;

/** Whether this is plain JSON, however hostile: no dates, maps, functions or big integers, and not too deep. */
export function isPlainJson(value: unknown, depth = 0): value is JsonValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth > deepest) return false;
  if (Array.isArray(value)) return value.every((inner) => isPlainJson(inner, depth + 1));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) return false;
  return Object.values(value).every((inner) => inner === undefined || isPlainJson(inner, depth + 1));
}
