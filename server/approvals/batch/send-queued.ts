import 'server-only';
import { sql } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';
import { sendWhenApproved } from '../send-approved.ts';
import { atOnce } from './batch-limits.ts';

/**
 * Sends what batches have approved, a few at once, until nothing is queued. A row is taken before it is sent, and never
 * again: where the process ends in between, its command stands approved and its maker presses. Between two rows a batch
 * can be stopped.
 * @returns how many rows were taken
 */
export async function sendQueued(ending: AbortSignal): Promise<number> {
  let taken = 0;
  const hands = Array.from({ length: atOnce }, async () => {
    while (!ending.aborted) {
      const commandId = await takeNext();
      if (commandId === null) return;
      taken += 1;
      await sendWhenApproved(commandId);
    }
  });
  await Promise.all(hands);
  return taken;
}

/** The next row of a batch that nobody has stopped, marked as taken in the very statement that finds it. */
async function takeNext(): Promise<string | null> {
  const { rows } = await getDatabase().execute<{ commandId: string }>(sql`
    UPDATE batch_row r SET taken_at = clock()
    FROM (
      SELECT q.batch_id, q.ordinal FROM batch_row q JOIN batch b ON b.id = q.batch_id
      WHERE q.queued_at IS NOT NULL AND q.taken_at IS NULL AND b.stopped_at IS NULL
        AND NOT EXISTS (SELECT FROM batch_row o WHERE o.batch_id = q.batch_id AND o.decided_at IS NULL)
      ORDER BY q.queued_at, q.batch_id, q.ordinal LIMIT 1 FOR UPDATE OF q SKIP LOCKED
    ) n
    WHERE r.batch_id = n.batch_id AND r.ordinal = n.ordinal AND r.taken_at IS NULL
    RETURNING r.command_id AS "commandId"`);
  return rows[0]?.commandId ?? null;
}
