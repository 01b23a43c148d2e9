import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { StoredCommand } from '#server/commands/command-row.ts';
import type { Database } from '#server/db/client.ts';
import { requestEnd } from '#server/db/schema/approvals.ts';
import { command } from '#server/db/schema/commands.ts';

export type EndStatus = (typeof requestEnd.$inferSelect)['status'];

export interface RequestEnd {
  status: EndStatus;
  /** null: the clock. */
  by: string | null;
  /** What made it void. */
  code: string | null;
}

/**
 * A request leaves `waiting`, once: its end is written first, and the database takes no second. What ends for good loses
 * its envelope; what is approved keeps it until it was sent.
 */
export async function endRequest(
  tx: Database,
  { id }: Pick<StoredCommand, 'id'>,
  round: number,
  { status, by, code }: RequestEnd,
): Promise<void> {
  await tx.insert(requestEnd).values({ commandId: id, round, status, endedBy: by, code, endedAt: sql`clock()` });
  const { rowCount } = await tx
    .update(command)
    .set({
      status,
      statusAt: sql`clock()`,
      ...(status === 'approved' ? {} : { envelope: null, outcomeCode: code }),
    })
    .where(and(eq(command.id, id), eq(command.status, 'waiting')));
  if (rowCount !== 1) throw new Error('A request moved while it was being decided');
}
