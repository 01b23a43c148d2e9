import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { type Database, getDatabase } from '#server/db/client.ts';
import { toConditions } from './entry-conditions.ts';
import type { EntryFilter } from './entry-filter.ts';
import type { Entry } from './event.ts';
import { toEntry } from './to-entry.ts';

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

export interface PageAsked {
  /** Entries before this one in the list: the last one of the page before. */
  before?: number | undefined;
  /** At most 200; 50 unless told. */
  limit?: number | undefined;
}

type Row = { sequence: string; bytes: Buffer };

/**
 * Entries newest first, by keyset: no page is slower than the first. Between two times they come in the order of their
 * times, else in the order in which they were written; the two differ only where the database's clock was turned.
 * The caller has checked that the reader may.
 */
export async function findEntries(
  filter: EntryFilter = {},
  asked: PageAsked = {},
  database: Database = getDatabase(),
): Promise<EntryPage> {
  const limit = Math.min(Math.max(asked.limit ?? 50, 1), 200);
  const rows = await ask(database, filter, asked.before, limit + 1);
  const shown = rows.slice(0, limit);
  return {
    entries: shown.map(({ sequence, bytes }) => ({ sequence: Number(sequence), entry: toEntry(bytes) })),
    next: rows.length > limit ? Number(shown.at(-1)?.sequence) : null,
  };
}

async function ask(database: Database, filter: EntryFilter, before: number | undefined, limit: number): Promise<Row[]> {
  if (filter.text === undefined) {
    return (await database.execute<Row>(toQuestion(filter, toStart(filter, before), limit))).rows;
  }
  const recent = await askRecent(database, filter, before, limit);
  if (recent.length >= limit) return recent;
  // Seldom, then: the trigrams find all of it, and the last of those are taken.
  const start = before === undefined ? [] : [sql`sequence < ${before}`];
  const { rows } = await database.execute<Row>(sql`
    WITH found AS MATERIALIZED (SELECT sequence FROM log_entry WHERE ${all([...toConditions(filter), ...toLists(filter), ...start])})
    SELECT sequence, bytes FROM log_entry
    WHERE sequence IN (SELECT sequence FROM found ORDER BY sequence DESC LIMIT ${limit}) ORDER BY sequence DESC`);
  return rows;
}

/** How many entries are read one by one before the index is asked. What is on every page is found in these. */
const recentEntries = 20_000;

/** Free text that fills a page from the latest entries alone: by index it would be found a million times, then sorted. */
async function askRecent(
  database: Database,
  filter: EntryFilter,
  before: number | undefined,
  limit: number,
): Promise<Row[]> {
  const end = before === undefined ? sql`(SELECT sequence + 1 FROM log_head)` : sql`${before}::bigint`;
  // OFFSET 0 keeps the question inside as it is: read from the newest down, and only until the page is full.
  const { rows } = await database.execute<Row>(sql`
    SELECT sequence, bytes FROM (
      SELECT * FROM log_entry WHERE sequence < ${end} AND sequence >= ${end} - ${recentEntries}
      ORDER BY sequence DESC OFFSET 0) AS recent
    WHERE ${all([...toConditions(filter), ...toLists(filter)])} LIMIT ${limit}`);
  return rows;
}

/** Where the page begins, in the list's own order. */
function toStart(filter: EntryFilter, before: number | undefined): SQL[] {
  if (before === undefined) return [];
  if (!isByTime(filter)) return [sql`sequence < ${before}`];
  return [sql`(at, sequence) < (SELECT at, sequence FROM log_entry WHERE sequence = ${before})`];
}

/**
 * A list of values is asked for value by value, each by its own index from its newest entry down, and merged: one
 * condition for all of them could only be answered by reading everything they match.
 */
function toQuestion(filter: EntryFilter, start: SQL[], limit: number): SQL {
  const order = isByTime(filter) ? sql`at DESC, sequence DESC` : sql`sequence DESC`;
  const conditions = [...toConditions(filter), ...start];
  const list = toList(filter);
  if (list === null) {
    return sql`SELECT sequence, bytes FROM log_entry WHERE ${all([...conditions, ...toLists(filter)])}
      ORDER BY ${order} LIMIT ${limit}`;
  }
  const rest = list.column === 'operation' ? toLists({ events: filter.events }) : [];
  return sql`SELECT sequence, bytes FROM log_entry WHERE sequence IN (
      SELECT sequence FROM unnest(${sql.param([...list.values])}::text[]) AS one(value) CROSS JOIN LATERAL (
        SELECT sequence, at FROM log_entry WHERE ${sql.identifier(list.column)} = one.value AND ${all([...conditions, ...rest])}
        ORDER BY ${order} LIMIT ${limit}) AS found
      ORDER BY ${order} LIMIT ${limit})
    ORDER BY ${order}`;
}

function toList({ operations, events }: EntryFilter): { column: string; values: readonly string[] } | null {
  if (operations !== undefined && operations.length !== 1) return { column: 'operation', values: operations };
  if (events !== undefined && events.length > 1) return { column: 'event', values: events };
  return null;
}

/** The lists as plain conditions. */
function toLists({ operations, events }: EntryFilter): SQL[] {
  return [toAny('operation', operations), toAny('event', events)].filter((condition) => condition !== null);
}

function toAny(column: string, values: readonly string[] | undefined): SQL | null {
  if (values === undefined) return null;
  if (values.length === 1) return sql`${sql.identifier(column)} = ${values[0]}`;
  return sql`${sql.identifier(column)} = ANY (${sql.param([...values])}::text[])`;
}

function isByTime({ from, to }: EntryFilter): boolean {
  return from !== undefined || to !== undefined;
}

function all(conditions: SQL[]): SQL {
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` AND `);
}
