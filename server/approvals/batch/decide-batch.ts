import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import * as z from 'zod';
import { toActor } from '#server/audit/actor.ts';
import { appendEntries } from '#server/audit/append-entry.ts';
import { checkOrigin } from '#server/auth/origin.ts';
import { permits } from '#server/auth/permission.ts';
import { takeToken } from '#server/auth/rate.ts';
import type { RequestContext } from '#server/auth/request-context.ts';
import type { Staff } from '#server/auth/staff.ts';
import { toContext } from '#server/commands/to-context.ts';
import { getDatabase } from '#server/db/client.ts';
import { batch, batchRow } from '#server/db/schema/batches.ts';
import { constraintOf } from '#server/db/sql-state.ts';
import { reasonText } from '#server/db/stored-text.ts';
import { decideCommand, type OfBatch } from '../decide-command.ts';
import { answerRefusal, type DecideAttempt, DecideRefused } from '../decide-refused.ts';
import type { DecideResult } from '../decide-result.ts';
import { flags } from '../request-state.ts';
import { toBatchDigest } from './batch-digest.ts';
import { atOnce, mostRows } from './batch-limits.ts';
import { inTurn } from './in-turn.ts';

const shown = z.strictObject({ commandId: z.uuid(), digest: z.string().regex(/^[0-9a-f]{64}$/) });

const row = z.strictObject({
  ...shown.shape,
  overridden: z.array(z.enum(flags)).max(flags.length).default([]),
});

const shape = z.strictObject({
  /** UUIDv4 minted in the browser: a second press finds the first. */
  batchId: z.uuidv4(),
  rows: z.array(row).min(1).max(mostRows),
  /** What was shown with them and is not to be decided: the fresh sign-in was about these too. */
  leftOut: z.array(shown).max(mostRows).default([]),
  reason: reasonText.optional(),
});
type BatchPost = z.infer<typeof shape>;

const rate = { burst: 6, perSecond: 0.1 };

export type BatchResult = { ok: true; batchId: string } | Extract<DecideResult, { ok: false }>;

/**
 * Approves many requests at once, each for itself and by the same function as a single one: one that is refused hides no
 * other. All decisions stand before anything is sent; what was approved is then sent row by row, by whoever takes it,
 * whether or not the page is still open.
 * @param input whatever was posted
 */
export async function decideBatch(asked: DecideAttempt): Promise<BatchResult> {
  try {
    const { staff, post } = admit(asked);
    if (!(await recordBatch(staff, post, toContext(asked.request)))) return { ok: true, batchId: post.batchId };
    const { batchId: id, rows, leftOut } = post;
    const about = toBatchDigest(id, [...rows, ...leftOut]);
    await inTurn(rows, atOnce, (one) => decideOne(asked, { id, about }, { ...one, reason: post.reason }));
    return { ok: true, batchId: post.batchId };
  } catch (error) {
    if (error instanceof DecideRefused) return answerRefusal('command.decide_refused', asked, error);
    console.error('a batch was not decided:', error instanceof Error ? (error.stack ?? error.message) : error);
    return answerRefusal('command.decide_refused', asked, { code: 'notRecorded', status: undefined });
  }
}

function admit({ staff, input, request }: DecideAttempt): { staff: Staff; post: BatchPost } {
  if (!checkOrigin(request.headers)) throw new DecideRefused('foreignOrigin');
  if (staff === null) throw new DecideRefused('noSession');
  if (!permits(staff, 'commands:decide')) throw new DecideRefused('notPermitted');
  if (!takeToken(`decide batch ${staff.personId}`, rate)) throw new DecideRefused('tooMany');
  const read = shape.safeParse(input);
  if (!read.success) throw new DecideRefused('malformed');
  return { staff, post: read.data };
}

/** @returns false where this batch is on record already: the same press twice */
async function recordBatch(staff: Staff, { batchId, rows }: BatchPost, context: RequestContext): Promise<boolean> {
  try {
    await appendEntries(
      [{ event: 'batch.decided', actor: toActor(staff), ...context, details: { batch: batchId, rows: rows.length } }],
      async (tx) => {
        await tx
          .insert(batch)
          .values({ id: batchId, deciderId: staff.personId, deciderName: staff.name, madeAt: sql`clock()` });
        await tx.insert(batchRow).values(rows.map(({ commandId }, ordinal) => ({ batchId, ordinal, commandId })));
      },
    );
    return true;
  } catch (error) {
    if (constraintOf(error) === 'batch_pkey') return false;
    if (constraintOf(error) === 'batch_row_command_id_fkey') throw new DecideRefused('notFound');
    throw error;
  }
}

type Row = BatchPost['rows'][number] & Pick<BatchPost, 'reason'>;

async function decideOne(asked: DecideAttempt, ofBatch: OfBatch, { reason: said, ...one }: Row): Promise<void> {
  const input = { ...one, verdict: 'approve', ...(said ? { reason: said } : {}) };
  const decided = await decideCommand({ ...asked, input }, ofBatch);
  await getDatabase()
    .update(batchRow)
    .set({
      ...(decided.ok ? { status: decided.status } : { code: decided.code }),
      decidedAt: sql`clock()`,
      ...(decided.ok && decided.status === 'approved' ? { queuedAt: sql`clock()` } : {}),
    })
    .where(and(eq(batchRow.batchId, ofBatch.id), eq(batchRow.commandId, one.commandId), isNull(batchRow.decidedAt)));
}
