import * as z from 'zod';
import { canonicalJson } from './canonical-json.ts';
import { type EventName, eventNames } from './event.ts';

const code = z.string().min(1).max(100);
const yen = z.int().nonnegative();

/** What to look for; every condition given must hold. Times are ISO 8601. */
export const entryFilterShape = z.strictObject({
  /** Who did it. */
  personId: z.string().min(1).max(200).optional(),
  /** To whom, where it was done to staff. */
  aboutId: z.string().min(1).max(200).optional(),
  account: code.optional(),
  operations: z.array(code).max(1_000).optional(),
  commandId: z.string().min(1).max(100).optional(),
  events: z.array(z.enum(eventNames)).min(1).optional(),
  outcome: code.optional(),
  code: code.optional(),
  reference: z.string().min(1).max(200).optional(),
  /** Whole yen, both included. */
  least: yen.optional(),
  most: yen.optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
  /** Free text; what it is looked for in holds nothing of a customer. */
  text: z.string().min(1).max(100).optional(),
});

export interface EntryFilter {
  personId?: string | undefined;
  aboutId?: string | undefined;
  account?: string | undefined;
  operations?: readonly string[] | undefined;
  commandId?: string | undefined;
  events?: readonly EventName[] | undefined;
  outcome?: string | undefined;
  code?: string | undefined;
  reference?: string | undefined;
  least?: number | undefined;
  most?: number | undefined;
  from?: string | undefined;
  to?: string | undefined;
  text?: string | undefined;
}

/** A filter as canonical JSON: what is kept of it, and signed. What is absent is left out. */
export function toFilterText(filter: EntryFilter): string {
  return canonicalJson(JSON.parse(JSON.stringify(filter)));
}
