import 'server-only';
import { and, desc, eq, gte, inArray, lt, lte, type SQL } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';
import { logEntry } from '#server/db/schema/log.ts';
import type { Entry, EventName } from './event.ts';
import { toEntry } from './to-entry.ts';

/** What to look for; every condition given must hold. Times are ISO 8601. */
export interface EntryFilter {
  personId?: string | undefined;
  account?: string | undefined;
  operation?: string | undefined;
  commandId?: string | undefined;
  events?: readonly EventName[] | undefined;
  outcome?: string | undefined;
  code?: string | undefined;
  reference?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  /** Entries older than this sequence: the last one of the page before. */
  before?: number | undefined;
  /** At most 200; 50 unless told. */
  limit?: number | undefined;
}

/** One line of the log. `entry` is null where its bytes are damaged: verifying says more. */
export interface FoundEntry {
  sequence: number;
  entry: Entry | null;
}

export interface EntryPage {
  entries: FoundEntry[];
  /** Hand this back as `before` for the next page; null on the last one. */
  next: number | null;
}

/** Entries newest first, by keyset: no page is slower than the first. The caller has checked that the reader may. */
export async function findEntries(filter: EntryFilter = {}): Promise<EntryPage> {
  const limit = Math.min(Math.max(filter.limit ?? 50, 1), 200);
  const rows = await getDatabase()
    .select({ sequence: logEntry.sequence, bytes: logEntry.bytes })
    .from(logEntry)
    .where(and(...toConditions(filter)))
    .orderBy(desc(logEntry.sequence))
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  return {
    entries: shown.map(({ sequence, bytes }) => ({ sequence, entry: toEntry(bytes) })),
    next: rows.length > limit ? (shown.at(-1)?.sequence ?? null) : null,
  };
}

function toConditions(filter: EntryFilter): SQL[] {
  const { personId, account, operation, commandId, events, outcome, code, reference, from, to, before } = filter;
  return [
    personId === undefined ? null : eq(logEntry.personId, personId),
    account === undefined ? null : eq(logEntry.account, account),
    operation === undefined ? null : eq(logEntry.operation, operation),
    commandId === undefined ? null : eq(logEntry.commandId, commandId),
    events === undefined ? null : inArray(logEntry.event, [...events]),
    outcome === undefined ? null : eq(logEntry.outcome, outcome),
    code === undefined ? null : eq(logEntry.code, code),
    reference === undefined ? null : eq(logEntry.reference, reference),
    from === undefined ? null : gte(logEntry.at, from),
    to === undefined ? null : lte(logEntry.at, to),
    before === undefined ? null : lt(logEntry.sequence, before),
  ].filter((condition) => condition !== null);
}
