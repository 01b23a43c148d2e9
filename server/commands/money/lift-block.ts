import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import * as z from 'zod';
import { toActor } from '#server/audit/actor.ts';
import { appendEntries, appendEntry } from '#server/audit/append-entry.ts';
import { findLeadBar } from '#server/auth/find-lead-bar.ts';
import { checkOrigin } from '#server/auth/origin.ts';
import { permits } from '#server/auth/permission.ts';
import { takeToken } from '#server/auth/rate.ts';
import type { RequestContext } from '#server/auth/request-context.ts';
import type { Staff } from '#server/auth/staff.ts';
import type { Database } from '#server/db/client.ts';
import { blockedAttempt } from '#server/db/schema/money.ts';
import { reasonText } from '#server/db/stored-text.ts';
import type { SubmitRequest } from '../submit-result.ts';
import { toContext } from '../to-context.ts';
import { readSeen } from './block-seen.ts';

export const liftRefusalCodes = [
  'foreignOrigin',
  'noSession',
  'notPermitted',
  'tooMany',
  'malformed',
  'noReason',
  'notThisBlock',
  'ownBlock',
  'ownResolution',
  'roleTooNew',
  'alreadyLifted',
  'changedSince',
  'notRecorded',
] as const;
export type LiftRefusalCode = (typeof liftRefusalCodes)[number];
export type LiftResult = { ok: true } | { ok: false; code: LiftRefusalCode };

const shape = z.strictObject({
  block: z.uuid(),
  /** What the page showed of the earlier commands: block-seen.ts. */
  seen: z.string().max(100),
  reason: reasonText,
});
type Post = z.infer<typeof shape>;

const rate = { burst: 60, perSecond: 5 };

/**
 * A lead lets one blocked attempt pass, with a reason: its maker may send the same values once within 24 hours. Never the
 * maker, never who said that an earlier command did not land, and not while what the page showed has changed.
 */
export async function liftBlock(asked: {
  staff: Staff | null;
  input: unknown;
  request: SubmitRequest;
}): Promise<LiftResult> {
  try {
    const staff = admit(asked);
    const read = shape.safeParse(asked.input);
    if (!read.success) throw new LiftRefused('malformed');
    if (read.data.reason === '') throw new LiftRefused('noReason');
    await lift(staff, read.data, toContext(asked.request));
    return { ok: true };
  } catch (error) {
    const refused = error instanceof LiftRefused ? error : new LiftRefused('notRecorded', { cause: error });
    if (refused.code === 'notRecorded')
      console.error('a block was not lifted:', error instanceof Error ? error.message : error);
    await log(asked, refused.code);
    return { ok: false, code: refused.code };
  }
}

class LiftRefused extends Error {
  override readonly name = 'LiftRefused';
  readonly code: LiftRefusalCode;
  constructor(code: LiftRefusalCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

function admit({ staff, request }: { staff: Staff | null; request: SubmitRequest }): Staff {
  if (!checkOrigin(request.headers)) throw new LiftRefused('foreignOrigin');
  if (staff === null) throw new LiftRefused('noSession');
  if (!permits(staff, 'blocks:lift')) throw new LiftRefused('notPermitted');
  if (!takeToken(`lift ${staff.personId}`, rate)) throw new LiftRefused('tooMany');
  return staff;
}

type Stored = typeof blockedAttempt.$inferSelect;

async function lift(staff: Staff, { block, seen, reason }: Post, context: RequestContext): Promise<void> {
  await appendEntries(
    (stored: Stored) => [
      {
        event: 'block.lifted',
        actor: toActor(staff),
        ...context,
        commandId: stored.commandId,
        operation: stored.operation,
        ...(stored.account === null ? {} : { account: stored.account }),
        reference: stored.reference,
        block,
        by: stored.blockedBy,
        payloads: { reason },
      },
    ],
    async (tx) => {
      const [stored] = await tx.select().from(blockedAttempt).where(eq(blockedAttempt.id, block)).for('update');
      if (!stored) throw new LiftRefused('notThisBlock');
      if (stored.liftedAt !== null) throw new LiftRefused('alreadyLifted');
      await checkLifter(tx, staff, stored);
      if ((await readSeen(tx, stored.blockedBy)) !== seen) throw new LiftRefused('changedSince');
      await tx
        .update(blockedAttempt)
        .set({ liftedBy: staff.personId, liftedByName: staff.name, liftedAt: sql`clock()`, liftReason: reason })
        .where(and(eq(blockedAttempt.id, block), isNull(blockedAttempt.liftedAt)));
      return stored;
    },
  );
}

async function checkLifter(tx: Database, { personId }: Staff, { makerId, blockedBy }: Stored): Promise<void> {
  if (makerId === personId) throw new LiftRefused('ownBlock');
  const bar = await findLeadBar(tx, personId, makerId);
  if (bar !== null) throw new LiftRefused(bar === 'noLead' ? 'notPermitted' : bar);
  const { rowCount } = await tx.execute(sql`
    SELECT FROM resolution WHERE command_id = ANY(${sql.param(blockedBy)}::uuid[]) AND resolver_id = ${personId}`);
  if (rowCount !== 0) throw new LiftRefused('ownResolution');
}

/** A refused press is an entry as well; one that cannot be written changes nothing. */
async function log(
  { staff, input, request }: { staff: Staff | null; input: unknown; request: SubmitRequest },
  code: LiftRefusalCode,
): Promise<void> {
  if (staff === null && !takeToken('lift refusals of strangers', { burst: 200, perSecond: 0.05 })) return;
  const block = shape.shape.block.safeParse(Object.getOwnPropertyDescriptor(Object(input), 'block')?.value);
  try {
    await appendEntry({
      event: 'block.lift_refused',
      actor: staff === null ? { kind: 'stranger' } : toActor(staff),
      code,
      ...(block.success ? { block: block.data } : {}),
      ...toContext(request),
    });
  } catch (error) {
    console.error('a refused lift could not be logged:', error instanceof Error ? error.message : error);
  }
}
