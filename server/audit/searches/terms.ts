import * as z from 'zod';
import { storedText } from '#server/db/stored-text.ts';
import { canonicalJson } from '../canonical-json.ts';

const yen = z.int().nonnegative();

/** What never stands in an address: text that may be a customer's name, and amounts. */
export const termsShape = z.strictObject({
  text: storedText(100).min(1).optional(),
  least: yen.optional(),
  most: yen.optional(),
});
export type Terms = z.infer<typeof termsShape>;

const name = storedText(200).optional();

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
