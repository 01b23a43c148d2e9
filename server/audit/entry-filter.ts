import type { EventName } from './event.ts';

/** What to look for; every condition given must hold. */
export interface EntryFilter {
  /** Who did it. */
  personId?: string | undefined;
  /** To whom, where it was done to staff. */
  aboutId?: string | undefined;
  account?: string | undefined;
  operations?: readonly string[] | undefined;
  commandId?: string | undefined;
  events?: readonly EventName[] | undefined;
  outcome?: string | undefined;
  code?: string | undefined;
  reference?: string | undefined;
  /** Whole yen, both included. */
  least?: number | undefined;
  most?: number | undefined;
  /** ISO 8601, both included. */
  from?: string | undefined;
  to?: string | undefined;
  /** Free text; what it is looked for in holds nothing of a customer. */
  text?: string | undefined;
}
