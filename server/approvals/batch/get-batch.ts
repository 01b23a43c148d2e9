import 'server-only';
import { asc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { permits } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';
import type { CommandStatus } from '#server/commands/command.ts';
import { toIso } from '#server/commands/command-row.ts';
import { type Amount, toAmount } from '#server/commands/money/shown-earlier.ts';
import { getDatabase } from '#server/db/client.ts';
import { batch, batchRow } from '#server/db/schema/batches.ts';
import { command } from '#server/db/schema/commands.ts';
import { readParts } from '../inbox/read-parts.ts';
import { settlingSeconds } from './batch-limits.ts';

/** One row as it stands now. */
export interface BatchLine {
  commandId: string;
  operation: string;
  account: string | null;
  /** null: it moves no money. */
  amount: Amount | null;
  reference: string;
  makerName: string;
  status: CommandStatus;
  /** Why it ended as it did, where a code says so. */
  outcomeCode: string | null;
  /** Why the decision did not count: a code. */
  refused: string | null;
  turn: Turn;
}

/**
 * deciding: not decided yet. none: nothing is to be sent by this batch. queued: its turn comes. stopped: its turn does not
 * come any more. taken: it is being sent, or was. left: it was its turn, and it could not be sent.
 */
export type Turn = 'deciding' | 'none' | 'queued' | 'stopped' | 'taken' | 'left';

export interface BatchView {
  id: string;
  deciderId: string;
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
      .select({
        row: batchRow,
        command,
        fresh: sql<boolean>`${batchRow.takenAt} > clock() - make_interval(secs => ${settlingSeconds})`,
      })
      .from(batchRow)
      .innerJoin(command, eq(command.id, batchRow.commandId))
      .where(eq(batchRow.batchId, id))
      .orderBy(asc(batchRow.ordinal)),
  ]);
  if (!stored) return null;
  const parts = await readParts(rows.map(({ row }) => row.commandId));
  const lines = rows.map(({ row, command: stands, fresh }): BatchLine => {
    const { operation, account, reference, makerName, status, outcomeCode } = stands;
    const { effects } = parts(row.commandId);
    const amount = effects.length === 0 ? null : toAmount(effects);
    const turn = toTurn(row, { status, fresh, stopped: stored.stoppedAt !== null });
    const { commandId, code: refused } = row;
    return { commandId, operation, account, amount, reference, makerName, status, outcomeCode, refused, turn };
  });
  return {
    id,
    deciderId: stored.deciderId,
    deciderName: stored.deciderName,
    madeAt: toIso(stored.madeAt),
    stopped: stored.stoppedAt === null ? null : { byName: stored.stoppedByName ?? '', at: toIso(stored.stoppedAt) },
    lines,
    open: lines.some(isMoving),
  };
}

function toTurn(
  row: typeof batchRow.$inferSelect,
  { status, fresh, stopped }: { status: CommandStatus; fresh: boolean; stopped: boolean },
): Turn {
  if (row.decidedAt === null) return 'deciding';
  if (row.queuedAt === null) return 'none';
  // Its maker may have pressed meanwhile.
  if (row.takenAt === null) return status !== 'approved' ? 'taken' : stopped ? 'stopped' : 'queued';
  // From the moment it is taken to the first byte the command still says approved.
  return status === 'approved' && !fresh ? 'left' : 'taken';
}

function isMoving({ turn, status }: BatchLine): boolean {
  if (turn === 'taken') return status === 'sending' || status === 'approved';
  return turn === 'deciding' || turn === 'queued';
}
