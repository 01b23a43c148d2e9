import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import * as z from 'zod';
import { toActor } from '#server/audit/actor.ts';
import { appendEntries } from '#server/audit/append-entry.ts';
import { checkOrigin } from '#server/auth/origin.ts';
import { permits } from '#server/auth/permission.ts';
import { toContext } from '#server/commands/to-context.ts';
import { batch } from '#server/db/schema/batches.ts';
import { answerRefusal, type DecideAttempt, DecideRefused } from '../decide-refused.ts';
import type { BatchResult } from './decide-batch.ts';

const shape = z.strictObject({ batchId: z.uuid() });

/**
 * Stops the sending of a batch between two rows: any lead may. What was approved and not taken stays approved, and its
 * makers press. It is never resumed.
 * @param input whatever was posted
 */
export async function stopBatch(asked: DecideAttempt): Promise<BatchResult> {
  try {
    const { staff, input, request } = asked;
    if (!checkOrigin(request.headers)) throw new DecideRefused('foreignOrigin');
    if (staff === null) throw new DecideRefused('noSession');
    if (!permits(staff, 'commands:decide')) throw new DecideRefused('notPermitted');
    const read = shape.safeParse(input);
    if (!read.success) throw new DecideRefused('malformed');
    const { batchId } = read.data;
    await appendEntries(
      [{ event: 'batch.stopped', actor: toActor(staff), ...toContext(request), details: { batch: batchId } }],
      async (tx) => {
        const { rowCount } = await tx
          .update(batch)
          .set({ stoppedBy: staff.personId, stoppedByName: staff.name, stoppedAt: sql`clock()` })
          .where(and(eq(batch.id, batchId), isNull(batch.stoppedAt)));
        if (rowCount !== 1) throw new DecideRefused('notFound');
      },
    );
    return { ok: true, batchId };
  } catch (error) {
    if (error instanceof DecideRefused) return answerRefusal('command.decide_refused', asked, error);
    throw error;
  }
}
