import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';
import type { EventName } from './event.ts';

/** By these somebody saw something of a customer in clear, or took records of customers out. */
export const sightingEvents = [
  'customer.viewed',
  'customer.opened',
  'personal.revealed',
  'command.viewed',
  'secret.shown',
  'log.exported',
  'log.disclosed',
] as const satisfies readonly EventName[];

/** What one person saw of one account between two times, or of none in particular (an export). */
export interface Sighting {
  personId: string;
  name: string;
  account: string | null;
  event: EventName;
  count: number;
  /** ISO 8601. */
  first: string;
  last: string;
  /** The number of the latest entry. */
  sequence: number;
}

export interface SightingsAsked {
  account?: string | undefined;
  personId?: string | undefined;
  /** ISO 8601, both included. */
  from?: string | undefined;
  to?: string | undefined;
  /** At most 1,000; 200 unless told. */
  limit?: number | undefined;
}

type Row = Omit<Sighting, 'count' | 'sequence' | 'first' | 'last'> & {
  count: string;
  sequence: string;
  first: Date;
  last: Date;
  total: string;
  accounts: string;
};

export interface Sightings {
  rows: Sighting[];
  /** Of all that was asked for, shown or not. */
  total: number;
  accounts: number;
}

/** "Who saw customer C" and "what did X see or take out between two times", latest first. The caller has checked the reader. */
export async function findSightings(asked: SightingsAsked): Promise<Sightings> {
  const { rows } = await getDatabase().execute<Row>(sql`
    WITH seen AS (
      SELECT person_id, account, event, count(*) AS count, min(at) AS first, max(at) AS last, max(sequence) AS sequence
      FROM log_entry WHERE person_id IS NOT NULL AND ${toCondition(asked)} GROUP BY person_id, account, event)
    SELECT seen.person_id AS "personId", coalesce(person.name, seen.person_id) AS name, account, event, count, first, last, sequence,
      sum(count) OVER () AS total, count(account) OVER () AS accounts
    FROM seen LEFT JOIN person ON person.id::text = seen.person_id
    ORDER BY last DESC, sequence DESC LIMIT ${Math.min(asked.limit ?? 200, 1_000)}`);
  return {
    rows: rows.map(({ total: _total, accounts: _accounts, ...row }) => ({
      ...row,
      count: Number(row.count),
      sequence: Number(row.sequence),
      first: new Date(row.first).toISOString(),
      last: new Date(row.last).toISOString(),
    })),
    total: Number(rows[0]?.total ?? 0),
    accounts: Number(rows[0]?.accounts ?? 0),
  };
}

/** Each event for itself, so that every one is a range of one index (0016_log_search.sql). */
function toCondition({ account, personId, from, to }: SightingsAsked): SQL {
  const conditions = [sql`event = ANY (${sql.param([...sightingEvents])}::text[])`];
  if (account !== undefined) conditions.push(sql`account = ${account}`);
  if (personId !== undefined) conditions.push(sql`person_id = ${personId}`);
  if (from !== undefined) conditions.push(sql`at >= ${from}`);
  if (to !== undefined) conditions.push(sql`at <= ${to}`);
  return sql.join(conditions, sql` AND `);
}
