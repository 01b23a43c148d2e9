import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { type Database, getDatabase } from '#server/db/client.ts';
import type { FoundEntry } from './find-entries.ts';
import { toEntry } from './to-entry.ts';

/** Whose story it is. A person's holds what was done to them as well as what they did. */
export type TimelineOf = { commandId: string } | { account: string } | { personId: string };

/** Where the page begins: behind or before an entry, or with one in its middle; without any of them, its end is the latest. */
export interface TimelinePlace {
  after?: number | undefined;
  before?: number | undefined;
  around?: number | undefined;
  /** At most 200; 50 unless told. */
  limit?: number | undefined;
}

export interface TimelinePage {
  /** Oldest first. */
  entries: FoundEntry[];
  /** Hand it back as `before` for what was earlier; null where nothing was. */
  earlier: number | null;
  /** Hand it back as `after` for what came later; null where nothing has. */
  later: number | null;
}

type Row = { sequence: string; bytes: Buffer };

/**
 * One story in the order in which it was written, by keyset from either end: no page is slower than another, however long
 * it is. The caller has checked that the reader may.
 */
export async function findTimeline(
  of: TimelineOf,
  { after, before, around, limit: asked }: TimelinePlace = {},
  database: Database = getDatabase(),
): Promise<TimelinePage> {
  const limit = Math.min(Math.max(asked ?? 50, 2), 200);
  const half = Math.floor(limit / 2);
  const read = (direction: 'up' | 'down', from: number, most: number) => readSide(database, of, direction, from, most);
  if (after !== undefined) {
    const [up, down] = [await read('up', after, limit + 1), await read('down', after + 1, 1)];
    return toPage(up.slice(0, limit), down.length > 0, up.length > limit);
  }
  if (around !== undefined) {
    const up = await read('up', around - 1, half + 1);
    const down = await read('down', around, limit - half + 1);
    const older = down.slice(0, limit - half).toReversed();
    return toPage([...older, ...up.slice(0, half)], down.length > limit - half, up.length > half);
  }
  const end = before ?? Number.MAX_SAFE_INTEGER;
  const down = await read('down', end, limit + 1);
  const up = before === undefined ? [] : await read('up', end - 1, 1);
  return toPage(down.slice(0, limit).toReversed(), down.length > limit, up.length > 0);
}

/** `up`: what was written after `from`, oldest first. `down`: what was before it, newest first. */
async function readSide(database: Database, of: TimelineOf, direction: 'up' | 'down', from: number, most: number) {
  const [compare, order] = direction === 'up' ? [sql`>`, sql`ASC`] : [sql`<`, sql`DESC`];
  // Each column by its own index, then merged: one condition for both would read all that either matches.
  const sides = toConditions(of).map(
    (condition) => sql`(SELECT sequence, bytes FROM log_entry
      WHERE ${condition} AND sequence ${compare} ${from} ORDER BY sequence ${order} LIMIT ${most})`,
  );
  const { rows } = await database.execute<Row>(
    sql`SELECT sequence, bytes FROM (${sql.join(sides, sql` UNION `)}) AS found ORDER BY sequence ${order} LIMIT ${most}`,
  );
  return rows.map(({ sequence, bytes }) => ({ sequence: Number(sequence), entry: toEntry(bytes) }));
}

function toConditions(of: TimelineOf): SQL[] {
  if ('commandId' in of) return [sql`command_id = ${of.commandId}`];
  if ('account' in of) return [sql`account = ${of.account}`];
  return [sql`person_id = ${of.personId}`, sql`about_id = ${of.personId}`];
}

function toPage(entries: FoundEntry[], earlier: boolean, later: boolean): TimelinePage {
  return {
    entries,
    earlier: earlier ? (entries.at(0)?.sequence ?? null) : null,
    later: later ? (entries.at(-1)?.sequence ?? null) : null,
  };
}
