import 'server-only';
import { desc, eq } from 'drizzle-orm';
import * as z from 'zod';
import { toActor } from '#server/audit/actor.ts';
import { appendEntries } from '#server/audit/append-entry.ts';
import { checkOrigin } from '#server/auth/origin.ts';
import { permits } from '#server/auth/permission.ts';
import { takeToken } from '#server/auth/rate.ts';
import type { Staff } from '#server/auth/staff.ts';
import type { StoredCommand } from '#server/commands/command-row.ts';
import type { Database } from '#server/db/client.ts';
import { approvalRequest } from '#server/db/schema/approvals.ts';
import { command } from '#server/db/schema/commands.ts';
import { answerRefusal, type DecideAttempt, DecideRefused } from './decide-refused.ts';
import type { DecideResult } from './decide-result.ts';
import { endRequest } from './end-request.ts';

const shape = z.strictObject({ commandId: z.uuid() });
const rate = { burst: 30, perSecond: 1 };

/**
 * Takes back what waits: its maker alone, and only until somebody has decided.
 * @param input whatever was posted
 */
export async function withdrawCommand(asked: DecideAttempt): Promise<DecideResult> {
  try {
    const { staff, commandId } = admit(asked);
    await appendEntries(
      (stored: StoredCommand) => [
        {
          event: 'command.withdrawn',
          actor: toActor(staff),
          commandId,
          operation: stored.operation,
          ...(stored.account === null ? {} : { account: stored.account }),
          reference: stored.reference,
          ...(asked.request.address ? { address: asked.request.address } : {}),
          ...(asked.request.userAgent ? { userAgent: asked.request.userAgent } : {}),
        },
      ],
      (tx) => withdraw(tx, staff, commandId),
    );
    return { ok: true, status: 'withdrawn', missing: 0 };
  } catch (error) {
    if (error instanceof DecideRefused) return answerRefusal('command.withdraw_refused', asked, error);
    console.error('a request was not withdrawn:', error instanceof Error ? (error.stack ?? error.message) : error);
    return answerRefusal('command.withdraw_refused', asked, { code: 'notRecorded', status: undefined });
  }
}

function admit({ staff, input, request }: DecideAttempt): { staff: Staff; commandId: string } {
  if (!checkOrigin(request.headers)) throw new DecideRefused('foreignOrigin');
  if (staff === null) throw new DecideRefused('noSession');
  if (!permits(staff, 'commands:submit')) throw new DecideRefused('notPermitted');
  if (!takeToken(`withdraw ${staff.personId}`, rate)) throw new DecideRefused('tooMany');
  const read = shape.safeParse(input);
  if (!read.success) throw new DecideRefused('malformed');
  return { staff, commandId: read.data.commandId };
}

async function withdraw(tx: Database, { personId }: Staff, id: string): Promise<StoredCommand> {
  const [stored] = await tx.select().from(command).where(eq(command.id, id)).for('update');
  // Whose it is is nobody else's business.
  if (!stored || stored.makerId !== personId) throw new DecideRefused('notFound');
  if (stored.status !== 'waiting') throw new DecideRefused('notWaiting', stored.status);
  await endRequest(tx, stored, await getRound(tx, id), { status: 'withdrawn', by: personId, code: null });
  return stored;
}

/** The round that a waiting command is in. */
export async function getRound(tx: Database, id: string): Promise<number> {
  const [request] = await tx
    .select({ round: approvalRequest.round })
    .from(approvalRequest)
    .where(eq(approvalRequest.commandId, id))
    .orderBy(desc(approvalRequest.round))
    .limit(1);
  if (!request) throw new Error('Something waits without a request');
  return request.round;
}
