import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { permits } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';
import type { CommandStatus } from '#server/commands/command.ts';
import { toIso } from '#server/commands/command-row.ts';
import { getDatabase } from '#server/db/client.ts';
import { batch, batchRow } from '#server/db/schema/batches.ts';
import { command } from '#server/db/schema/commands.ts';

/** One row as it stands now. `refused`: why the decision did not count. */
export interface BatchLine {
  commandId: string;
  operation: string;
  account: string | null;
  makerName: string;
  status: CommandStatus;
  refused: string | null;
  /** queued: its turn comes. taken: it is being sent, or was. none: nothing is to be sent by this batch. */
  turn: 'none' | 'queued' | 'taken';
}

export interface BatchView {
  id: string;
  deciderName: string;
  madeAt: string;
  stopped: { byName: string; at: string } | null;
  lines: BatchLine[];
  /** Something is still being decided or sent. */
  open: boolean;
}

/** One batch for leads and auditors, or null: not there, or not for this reader. */
export async function getBatch(staff: Staff, id: string): Promise<BatchView | null> {
  const allowed = permits(staff, 'commands:decide') || permits(staff, 'log:read');
  if (!allowed || !z.uuid().safeParse(id).success) return null;
  const database = getDatabase();
  const [[stored], rows] = await Promise.all([
    database.select().from(batch).where(eq(batch.id, id)),
    database
      .select({ row: batchRow, command })
      .from(batchRow)
      .innerJoin(command, eq(command.id, batchRow.commandId))
      .where(eq(batchRow.batchId, id))
      .orderBy(asc(batchRow.ordinal)),
  ]);
  if (!stored) return null;
  const lines = rows.map(
    ({ row, command: { operation, account, makerName, status } }): BatchLine => ({
      commandId: row.commandId,
      operation,
      account,
      makerName,
      status,
      refused: row.code,
      turn: row.queuedAt === null ? 'none' : row.takenAt === null ? 'queued' : 'taken',
    }),
  );
  const undecided = rows.some(({ row }) => row.decidedAt === null);
  const moving = lines.some(({ turn, status }) =>
    turn === 'queued' ? stored.stoppedAt === null : turn === 'taken' && status === 'sending',
  );
  return {
    id,
    deciderName: stored.deciderName,
    madeAt: toIso(stored.madeAt),
    stopped: stored.stoppedAt === null ? null : { byName: stored.stoppedByName ?? '', at: toIso(stored.stoppedAt) },
    lines,
    open: undecided || moving,
  };
}
