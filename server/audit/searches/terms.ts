import * as z from 'zod';
import { canonicalJson } from '../canonical-json.ts';

/** A line of text that PostgreSQL can hold. */
const line = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => text.isWellFormed() && !text.includes('\0'));
const yen = z.int().nonnegative();

/** What never stands in an address: text that may be a customer's name, and amounts. */
export const termsShape = z.strictObject({
  text: line(100).min(1).optional(),
  least: yen.optional(),
  most: yen.optional(),
});
export type Terms = z.infer<typeof termsShape>;

const name = line(200).optional();

/** A whole search as the page of the log has it; days are Japan's. */
export const savedSearchShape = termsShape.extend({
  person: name,
  about: name,
  account: name,
  domain: name,
  operation: name,
  command: name,
  event: name,
  outcome: name,
  code: name,
  reference: name,
  from: name,
  to: name,
});
export type SavedSearch = z.infer<typeof savedSearchShape>;

/** As it is kept. */
export function toSearchText(search: SavedSearch): string {
  return canonicalJson(JSON.parse(JSON.stringify(search)));
}
