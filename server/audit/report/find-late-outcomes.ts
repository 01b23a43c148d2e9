import 'server-only';
import { sql } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';
import { firstUnknown } from './first-unknown.ts';
import type { Month } from './month.ts';

/** An outcome that nobody knew for more than a day. */
export interface LateOutcome {
  commandId: string;
  operation: string;
  account: string | null;
  /** The number of the first entry that says unknown: sent again, it may say so once more. */
  sequence: number;
  /** ISO 8601. */
  since: string;
  /** null: still unknown. */
  known: string | null;
}

type Row = Omit<LateOutcome, 'sequence' | 'since' | 'known'> & { sequence: string; since: Date; known: Date | null };

const most = 200;

/** Those that were unknown for more than a day at any moment of the month, whenever they became so; oldest first. */
export async function findLateOutcomes({ from, until }: Month): Promise<LateOutcome[]> {
  const { rows } = await getDatabase().execute<Row>(sql`
    SELECT e.command_id AS "commandId", e.operation, e.account, e.sequence, e.at AS since, ended.at AS known
    FROM log_entry e LEFT JOIN LATERAL (
      SELECT at FROM log_entry later
      WHERE later.command_id = e.command_id AND later.sequence > e.sequence
        AND later.event = ANY (ARRAY['command.resolved', 'command.succeeded', 'command.refused'])
      ORDER BY later.sequence LIMIT 1) AS ended ON true
    WHERE e.event = 'command.unknown' AND ${firstUnknown} AND e.at + interval '1 day' < ${until}
      AND coalesce(ended.at, clock()) > greatest(e.at + interval '1 day', ${from}::timestamptz)
    ORDER BY e.sequence LIMIT ${most}`);
  return rows.map((row) => ({
    ...row,
    sequence: Number(row.sequence),
    since: new Date(row.since).toISOString(),
    known: row.known === null ? null : new Date(row.known).toISOString(),
  }));
}
