import type { DottedPath } from './operation-policy.ts';
import { readPath } from './read-path.ts';

/** What upstream lets the console read to the end: the lists that a probe looks at. */
export const probeReads = [
  'repaymentRequests',
  'repayments',
  'payments',
  'transactions',
  'loyaltyEntries',
  'proceedings',
  'dunning',
  'collectionProcess',
  'collectionItems',
] as const;
export type ProbeRead = (typeof probeReads)[number];

/** One thing as upstream showed it. Codes, whole yen, days and instants: nothing personal, since it is stored. */
export interface Seen {
  /** Tells it from every other thing of the same list, and stays the same. */
  id: string;
  facts: Readonly<Record<string, string | number | boolean | null>>;
}

/** What a command asked for, as far as a probe may know it. */
export interface Asked {
  variables: unknown;
  /** Normalised account number, whether the input or the console named it. */
  account: string | null;
  /** What the input pointed at, by kind, under the name that upstream gave it at the review. */
  named: Readonly<Record<string, string>>;
  /** The idempotency keys that the console posted. */
  keys: readonly string[];
  /** By the database's clock. */
  now: Date;
}

/** How upstream is asked, without a second sending, whether a command took effect (safety.md 4). Pure. */
export interface Probe {
  read: ProbeRead;
  /** Whose list: the account of the command, unless another value of the input names it. */
  of?: DottedPath;
  /**
   * made: the operation makes a thing with an id of its own; one that matches and was not there before proves it.
   * changed: the thing was there before; that it is now in the state asked for, and was not, proves it.
   */
  kind: 'made' | 'changed';
  /** Which things of the list this is about: shown before and now. */
  concerns: (asked: Asked, seen: Seen) => boolean;
  /** Which of those show that it took effect; all of them unless told. */
  proves?: (asked: Asked, seen: Seen) => boolean;
  /** For these variables upstream would show nothing even if it took effect: absence says nothing. */
  silent?: (asked: Asked) => boolean;
  /** Where the payload of a good answer names the thing, below the mutation's field. */
  given?: DottedPath;
  /** It may be sent again with its key; upstream then refuses a key that was carried out with this code. */
  keyUsed?: string;
}

/** A value of what was asked, by its path in the variables; undefined where it was left out. */
export function askedAt({ variables }: Pick<Asked, 'variables'>, path: DottedPath): unknown {
  return readPath(variables, path) ?? undefined;
}

/** Whether what was asked at `path` is what upstream shows; what was left out fits anything. */
export function fits(asked: Asked, path: DottedPath, shown: string | number | boolean | null | undefined): boolean {
  const wanted = askedAt(asked, path);
  if (wanted === undefined) return true;
  return (typeof wanted === 'string' || typeof wanted === 'number') && String(wanted) === String(shown);
}

/** The day in Japan of an instant or of a day that is one already. */
export function dayOf(time: unknown): string | null {
  if (typeof time !== 'string') return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(time)) return time;
  const at = Date.parse(time);
  return Number.isNaN(at) ? null : new Date(at + 9 * 3_600_000).toISOString().slice(0, 10);
}
