import 'server-only';
import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { toActor } from '#server/audit/actor.ts';
import { checkOrigin } from '#server/auth/origin.ts';
import { permits } from '#server/auth/permission.ts';
import { takeToken } from '#server/auth/rate.ts';
import type { Staff } from '#server/auth/staff.ts';
import { openSealed } from '#server/commands/check-readiness.ts';
import type { StoredCommand } from '#server/commands/command-row.ts';
import { isVisible } from '#server/commands/is-visible.ts';
import { toContext } from '#server/commands/to-context.ts';
import { getDatabase } from '#server/db/client.ts';
import { verdicts } from '#server/db/schema/approvals.ts';
import { command } from '#server/db/schema/commands.ts';
import { reasonText } from '#server/db/stored-text.ts';
import { isUnreadable } from './compare-targets.ts';
import { answerRefusal, type DecideAttempt, DecideRefused } from './decide-refused.ts';
import type { DecideResult } from './decide-result.ts';
import { readTargetNow } from './read-target-now.ts';
import { recordDecision } from './record-decision.ts';
import { flags } from './request-state.ts';
import { sendWhenApproved } from './send-approved.ts';

const shape = z.strictObject({
  commandId: z.uuid(),
  verdict: z.enum(verdicts),
  /** Of what the page showed, hex. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  reason: reasonText.optional(),
  /** In whose stead, where a delegation says so. */
  onBehalfOf: z.uuid().optional(),
  /** The flags that the page showed and that this approval goes against. */
  overridden: z.array(z.enum(flags)).max(flags.length).default([]),
});
export type DecidePost = z.infer<typeof shape>;

const rate = { burst: 120, perSecond: 4 };

/** The batch that a decision is part of. */
export interface OfBatch {
  id: string;
  /** What its one fresh sign-in is about: toBatchDigest. */
  about: string;
}

/**
 * Approves, rejects or returns one request with a question. The only door for all three, whichever page or batch they
 * come from. What upstream shows is read again; the vote counts if the page showed what is true now, and the last yes
 * sends the command with its maker's token where that is there.
 * @param input whatever was posted
 * @param batch the batch that it is part of: what is approved is left for the batch to send
 */
export async function decideCommand(asked: DecideAttempt, batch: OfBatch | null = null): Promise<DecideResult> {
  try {
    const { staff, post } = admit(asked, batch);
    const decision = { ...(await readDecision(staff, post, asked)), batch };
    const decided = await recordDecision(decision);
    if (decided.status === 'void') throw new DecideRefused('targetChanged', 'void');
    if (decided.status !== 'approved' || batch !== null) return { ok: true, ...decided };
    return { ok: true, status: await sendWhenApproved(post.commandId), missing: 0 };
  } catch (error) {
    if (error instanceof DecideRefused) return answerRefusal('command.decide_refused', asked, error);
    console.error('a decision was not recorded:', error instanceof Error ? (error.stack ?? error.message) : error);
    return answerRefusal('command.decide_refused', asked, { code: 'notRecorded', status: undefined });
  }
}

function admit({ staff, input, request }: DecideAttempt, batch: OfBatch | null): { staff: Staff; post: DecidePost } {
  if (!checkOrigin(request.headers)) throw new DecideRefused('foreignOrigin');
  if (staff === null) throw new DecideRefused('noSession');
  if (!permits(staff, 'commands:decide')) throw new DecideRefused('notPermitted');
  // A batch has a pace of its own, and as many rows as it may have.
  if (batch === null && !takeToken(`decide ${staff.personId}`, rate)) throw new DecideRefused('tooMany');
  const read = shape.safeParse(input);
  if (!read.success) throw new DecideRefused('malformed');
  if (read.data.verdict !== 'approve' && !read.data.reason) throw new DecideRefused('reasonMissing');
  return { staff, post: read.data };
}

async function readDecision(staff: Staff, post: DecidePost, { request }: DecideAttempt) {
  const stored = await requireWaiting(staff, post.commandId);
  const body = await openSealed(stored, { actor: toActor(staff), ...toContext(request) });
  if (body === null) throw new DecideRefused('sealBroken');
  const now = await readTargetNow(staff, stored, body);
  if (isUnreadable(now)) throw new DecideRefused(now.code === 'signInAgain' ? 'signInAgain' : 'targetUnreadable');
  return { staff, post, stored, body, now, request };
}

/** @throws DecideRefused notFound, notWaiting */
export async function requireWaiting(staff: Staff, id: string): Promise<StoredCommand> {
  const [stored] = await getDatabase().select().from(command).where(eq(command.id, id));
  if (!stored || !(await isVisible(staff, stored))) throw new DecideRefused('notFound');
  if (stored.status !== 'waiting') throw new DecideRefused('notWaiting', stored.status);
  return stored;
}
