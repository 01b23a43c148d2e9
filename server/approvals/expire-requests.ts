import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '#server/audit/actor.ts';
import { appendEntries } from '#server/audit/append-entry.ts';
import type { StoredCommand } from '#server/commands/command-row.ts';
import { type Database, getDatabase } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';
import { endRequest } from './end-request.ts';
import { tellDecided } from './tell-decided.ts';

/** As many in one round of the sweep. */
const atOnce = 100;

/**
 * Ends what has waited, or stood approved and unsent, beyond its time by the database's clock. Each in a transaction of
 * its own: one that cannot be ended holds no other back.
 * @returns how many have expired
 */
export async function expireRequests(process: 'console' | 'worker'): Promise<number> {
  const { rows } = await getDatabase().execute<{ id: string }>(sql`
    SELECT c.id FROM command c JOIN LATERAL (
      SELECT expires_at FROM approval_request WHERE command_id = c.id ORDER BY round DESC LIMIT 1) a ON true
    WHERE c.status IN ('waiting', 'approved') AND a.expires_at <= clock()
    ORDER BY a.expires_at LIMIT ${atOnce}`);
  let expired = 0;
  for (const { id } of rows) if (await expire(id, { kind: 'system', process })) expired += 1;
  return expired;
}

async function expire(id: string, actor: Actor): Promise<boolean> {
  const ended = await appendEntries(
    (stored: StoredCommand | null) =>
      stored === null
        ? []
        : [
            {
              event: 'command.expired',
              actor,
              commandId: id,
              operation: stored.operation,
              ...(stored.account === null ? {} : { account: stored.account }),
              reference: stored.reference,
              code: stored.status,
            },
          ],
    (tx) => end(tx, id),
  );
  return ended !== null;
}

/** Under the row's lock: a decision or a sending that was first has moved it. */
async function end(tx: Database, id: string): Promise<StoredCommand | null> {
  const [stored] = await tx.select().from(command).where(eq(command.id, id)).for('update');
  if (!stored || (stored.status !== 'waiting' && stored.status !== 'approved')) return null;
  const { rows } = await tx.execute<{ round: number; expiresAt: string; over: boolean }>(sql`
    SELECT round, expires_at::text AS "expiresAt", expires_at <= clock() AS over
    FROM approval_request WHERE command_id = ${id} ORDER BY round DESC LIMIT 1`);
  const [request] = rows;
  if (!request?.over) return null;
  if (stored.status === 'waiting') {
    await endRequest(tx, stored, request.round, { status: 'expired', by: null, code: 'notDecided' });
  } else {
    // The decision stays on record as it was; what expires is the right to send.
    await tx
      .update(command)
      .set({ status: 'expired', statusAt: sql`clock()`, envelope: null, outcomeCode: 'notSent' })
      .where(and(eq(command.id, id), eq(command.status, 'approved')));
  }
  await tellDecided(tx, stored, request, 'expired');
  return stored;
}
