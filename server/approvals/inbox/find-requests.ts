import 'server-only';
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import { permits } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';
import type { StoredCommand } from '#server/commands/command-row.ts';
import { toVisibility } from '#server/commands/is-visible.ts';
import { getDatabase } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';
import { readParts } from './read-parts.ts';
import { type RequestFilter, type RequestTab, toConditions } from './request-filter.ts';
import { type RequestRow, type StoredRequest, toRequestRow } from './request-row.ts';
import { findRowBars } from './row-bars.ts';

export interface RequestPage {
  rows: RequestRow[];
  /** Hand this back as `after` for the next page; null on the last one. */
  next: string | null;
}

/**
 * Requests by keyset: those that wait with what runs out first on top, the others newest first. Who sees which: as for
 * commands. Somebody who may not read commands finds none, and what went at once is shown to those who decide.
 * @param after `next` of the page before; anything else is read as the first page
 * @param limit at most 200; 50 unless told
 */
export async function findRequests(
  staff: Staff,
  filter: RequestFilter,
  { after, limit: asked = 50 }: { after?: string | undefined; limit?: number } = {},
): Promise<RequestPage> {
  const needs = filter.tab === 'after' ? 'commands:decide' : 'commands:read';
  if (!permits(staff, needs)) return { rows: [], next: null };
  const limit = Math.min(Math.max(asked, 1), 200);
  const { from, where, key, rising } = sources[filter.tab];
  const begin = after === undefined ? null : fromCursor(after);
  const compare = rising ? sql`>` : sql`<`;
  const conditions = [
    where(staff.personId),
    toVisibility(staff),
    ...toConditions(staff.personId, filter),
    begin && sql`(${key}, ${command.id}) ${compare} (${begin.at}::timestamptz, ${begin.id}::uuid)`,
  ].filter((condition) => condition !== null);
  const order = rising ? sql`${key}, ${command.id}` : sql`${key} DESC, ${command.id} DESC`;
  const { rows } = await getDatabase().execute<ReadRequest & Record<string, unknown>>(sql`
    SELECT ${columns}, ${key}::text AS "key", ${sources[filter.tab].more}
    FROM ${from} WHERE ${sql.join(conditions, sql` AND `)}
    ORDER BY ${order} LIMIT ${limit + 1}`);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last ? toCursor({ at: last.key, id: last.id }) : null;
  return { rows: await toRows(staff, shown.map(toStoredRequest)), next };
}

interface Source {
  from: SQL;
  where: (personId: string) => SQL;
  key: SQL;
  rising: boolean;
  /** Columns that not every tab has. */
  more: SQL;
}

const lastRound = sql`(SELECT * FROM approval_request r WHERE r.command_id = ${command.id} ORDER BY r.round DESC LIMIT 1)`;
const ended = sql`e.status AS "endStatus", e.ended_at::text AS "endedAt", NULL AS "lookedByName", NULL AS "lookedAt"`;
const commandWithRound = sql`${command} CROSS JOIN LATERAL ${lastRound} a
  LEFT JOIN request_end e ON e.command_id = a.command_id AND e.round = a.round`;

const sources: Readonly<Record<RequestTab, Source>> = {
  waiting: {
    from: commandWithRound,
    where: () => sql`${command.status} = 'waiting'`,
    key: sql`a.expires_at`,
    rising: true,
    more: ended,
  },
  mine: {
    from: commandWithRound,
    where: (personId) => sql`${command.makerId} = ${personId}`,
    key: sql`${command.madeAt}`,
    rising: false,
    more: ended,
  },
  decided: {
    from: sql`request_end e JOIN approval_request a ON a.command_id = e.command_id AND a.round = e.round
      JOIN ${command} ON ${command.id} = e.command_id`,
    where: () => sql`true`,
    key: sql`e.ended_at`,
    rising: false,
    more: ended,
  },
  after: {
    from: sql`after_look l JOIN ${command} ON ${command.id} = l.command_id LEFT JOIN LATERAL ${lastRound} a ON true`,
    where: () => sql`true`,
    key: sql`l.asked_at`,
    rising: false,
    more: sql`NULL AS "endStatus", NULL AS "endedAt", l.looked_by_name AS "lookedByName", l.looked_at::text AS "lookedAt"`,
  },
};

/** Every column of a command under the name that the code has for it; times as text, as drizzle reads them. */
const columns = sql.join(
  [
    ...Object.entries(getTableColumns(command)).map(([name, column]) =>
      column.columnType === 'PgTimestampString'
        ? sql`${column}::text AS ${sql.identifier(name)}`
        : sql`${column} AS ${sql.identifier(name)}`,
    ),
    sql`a.round, a.asked_at::text AS "askedAt", a.expires_at::text AS "expiresAt", a.deciders, a.requirement`,
  ],
  sql`, `,
);

type ReadRequest = StoredCommand & Omit<StoredRequest, 'stored'> & { key: string };

function toStoredRequest({ round, askedAt, expiresAt, deciders, requirement, ...rest }: ReadRequest): StoredRequest {
  const { endStatus, endedAt, lookedByName, lookedAt, ...stored } = rest;
  return {
    stored,
    round,
    askedAt,
    expiresAt,
    deciders,
    requirement,
    endStatus,
    endedAt,
    lookedByName,
    lookedAt,
  };
}

/** With everything that belongs to them, read for all at once. */
export async function toRows(staff: Staff, read: readonly StoredRequest[]): Promise<RequestRow[]> {
  const parts = await readParts(read.map(({ stored }) => stored.id));
  const bars = await findRowBars(staff, read, parts);
  const desk = permits(staff, 'customers:read');
  return read.map((one, place) => toRequestRow(one, parts(one.stored.id), { bar: bars[place] ?? null, desk }));
}

/** The keyset as one word for an address: a time with microseconds as the database prints it, and the id. */
function toCursor({ at, id }: { at: string; id: string }): string {
  return Buffer.from(`${at}|${id}`, 'utf8').toString('base64url');
}

function fromCursor(text: string): { at: string; id: string } | null {
  const [, at, id] = cursor.exec(Buffer.from(text, 'base64url').toString('utf8')) ?? [];
  return at && id ? { at, id } : null;
}

const cursor =
  /^(\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d(?::\d\d)?))\|([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/;
