import 'server-only';
import { sql } from 'drizzle-orm';
import { permits } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';
import { toIso } from '#server/commands/command-row.ts';
import { getDatabase } from '#server/db/client.ts';

/** One of my batches, as the inbox points to it. */
export interface OwnBatch {
  id: string;
  madeAt: string;
  rows: number;
  /** So many of them are still being decided, or wait for their turn to be sent. */
  left: number;
}

/** What this person has decided in batches within a day, newest first: at most three, so that a closed tab is found again. */
export async function findOwnBatches(staff: Staff): Promise<OwnBatch[]> {
  if (!permits(staff, 'commands:decide')) return [];
  const { rows } = await getDatabase().execute<{ id: string; madeAt: string; rows: number; left: number }>(sql`
    SELECT b.id, b.made_at::text AS "madeAt", count(*)::int AS "rows",
      (count(*) FILTER (WHERE r.decided_at IS NULL
        OR (r.queued_at IS NOT NULL AND r.taken_at IS NULL AND b.stopped_at IS NULL AND c.status = 'approved')
        OR (r.taken_at IS NOT NULL AND c.status = 'sending')))::int AS "left"
    FROM batch b JOIN batch_row r ON r.batch_id = b.id JOIN command c ON c.id = r.command_id
    WHERE b.decider_id = ${staff.personId} AND b.made_at > clock() - interval '1 day'
    GROUP BY b.id ORDER BY b.made_at DESC LIMIT 3`);
  return rows.map((row) => ({ ...row, madeAt: toIso(row.madeAt) }));
}
