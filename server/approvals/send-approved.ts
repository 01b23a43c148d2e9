import 'server-only';
import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { toActor } from '#server/audit/actor.ts';
import type { JsonObject } from '#server/audit/canonical-json.ts';
import { findSignedIn } from '#server/auth/find-signed-in.ts';
import { getAccessToken } from '#server/auth/grant.ts';
import { checkOrigin } from '#server/auth/origin.ts';
import { permits } from '#server/auth/permission.ts';
import { takeToken } from '#server/auth/rate.ts';
import type { RequestContext } from '#server/auth/request-context.ts';
import type { Staff } from '#server/auth/staff.ts';
import { tellToSend } from '#server/commands/approval/tell-to-send.ts';
import { slotWaitMs, takeSlot } from '#server/commands/call-slots.ts';
import { openSealed } from '#server/commands/check-readiness.ts';
import type { CommandStatus } from '#server/commands/command.ts';
import type { StoredCommand } from '#server/commands/command-row.ts';
import { isVisible } from '#server/commands/is-visible.ts';
import { beyondDeadlineMs } from '#server/commands/prepare-command.ts';
import { type NewBefore, readBefore, toNewBefore } from '#server/commands/read-before.ts';
import { readBeforeRepayments } from '#server/commands/repayment/before-repayments.ts';
import { requireOpen } from '#server/commands/require-open.ts';
import { sendCommand } from '#server/commands/send-command.ts';
import { SubmitRefused } from '#server/commands/submit-refused.ts';
import { toContext } from '#server/commands/to-context.ts';
import { within } from '#server/commands/within.ts';
import { getDatabase } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';
import { type Reader, requireReader } from '#server/kraken/read-upstream.ts';
import { isUnreadable, type TargetNow } from './compare-targets.ts';
import { answerRefusal, type DecideAttempt, DecideRefused } from './decide-refused.ts';
import type { DecideResult } from './decide-result.ts';
import { readTargetWith } from './read-target-now.ts';
import { recordApproved } from './record-approved.ts';

/** The page is answered after this long, in milliseconds; it follows the command from then on. */
const answerMs = 2_000;

const shape = z.strictObject({ commandId: z.uuid() });
const rate = { burst: 30, perSecond: 1 };

/**
 * Sends an approved command by a person's press: its maker's, or that of another who may carry it out and has not decided
 * it (safety.md 7). With the token of whoever presses, and never with a decider's.
 * @param input whatever was posted
 */
export async function sendApproved(asked: DecideAttempt): Promise<DecideResult> {
  try {
    const { staff, stored } = await admit(asked);
    return { ok: true, status: await send(staff, stored, toContext(asked.request)), missing: 0 };
  } catch (error) {
    if (error instanceof DecideRefused) return answerRefusal('command.send_refused', asked, error);
    console.error('an approved command was not sent:', error instanceof Error ? (error.stack ?? error.message) : error);
    return answerRefusal('command.send_refused', asked, { code: 'notRecorded', status: undefined });
  }
}

/**
 * Sends what has just been approved with its maker's token, where the maker is signed in; otherwise it stays approved and
 * its maker is told to press. Never rejects: the decision stands, whatever comes of the sending.
 * @returns where it stands now
 */
export async function sendWhenApproved(commandId: string): Promise<CommandStatus> {
  try {
    const [stored] = await getDatabase().select().from(command).where(eq(command.id, commandId));
    if (stored?.status !== 'approved') return stored?.status ?? 'approved';
    const maker = await findSignedIn(stored.makerId);
    // By whoever gave the last yes, not from where its maker sits.
    if (maker !== null) return await send(maker, stored, {});
    await tellToSend(stored);
  } catch (error) {
    if (error instanceof DecideRefused) await tellUnsent(commandId);
    else console.error('an approved command waits to be sent:', error instanceof Error ? error.message : error);
  }
  return readStatus(commandId, 'approved');
}

/** What held it back may be gone when its maker presses. */
async function tellUnsent(commandId: string): Promise<void> {
  try {
    const [stored] = await getDatabase().select().from(command).where(eq(command.id, commandId));
    if (stored?.status === 'approved') await tellToSend(stored);
  } catch (error) {
    console.error('a maker was not told to send:', error instanceof Error ? error.message : error);
  }
}

async function admit({ staff, input, request }: DecideAttempt): Promise<{ staff: Staff; stored: StoredCommand }> {
  if (!checkOrigin(request.headers)) throw new DecideRefused('foreignOrigin');
  if (staff === null) throw new DecideRefused('noSession');
  if (!permits(staff, 'commands:submit')) throw new DecideRefused('notPermitted');
  if (!takeToken(`send ${staff.personId}`, rate)) throw new DecideRefused('tooMany');
  const read = shape.safeParse(input);
  if (!read.success) throw new DecideRefused('malformed');
  const [stored] = await getDatabase().select().from(command).where(eq(command.id, read.data.commandId));
  if (!stored || !(await isVisible(staff, stored))) throw new DecideRefused('notFound');
  return { staff, stored };
}

async function send(sender: Staff, stored: StoredCommand, context: RequestContext): Promise<CommandStatus> {
  if (stored.status !== 'approved') throw new DecideRefused('notWaiting', stored.status);
  await requireMaySend(sender, stored);
  const body = await openSealed(stored, { actor: toActor(sender), ...context });
  if (body === null) throw new DecideRefused('sealBroken');
  const reader = await requireReader(sender);
  if (!reader.ok) throw new DecideRefused(reader.code === 'signInAgain' ? 'signInAgain' : 'targetUnreadable');
  const eyes: Reader = { ...reader.value, shared: new Map() };
  const now = await readTargetWith(eyes, stored, body);
  if (isUnreadable(now)) throw new DecideRefused(now.code === 'signInAgain' ? 'signInAgain' : 'targetUnreadable');
  const [before, repayments] = await Promise.all([
    requireBefore(eyes, sender, stored, body, now),
    readBeforeRepayments(eyes, stored, sender.personId),
  ]);
  const token = await getAccessToken(sender.sessionId, { outliveMs: stored.deadlineMs + beyondDeadlineMs });
  if (!token.ok) throw new DecideRefused(token.code === 'signInAgain' ? 'signInAgain' : 'targetUnreadable');
  const leave = await takeSlot(sender.personId, slotWaitMs);
  if (leave === null) throw new DecideRefused('tooManyAtOnce');
  const recorded = recordApproved({ stored, body, sender, context, now, before, repayments });
  const ended = recorded
    .then((written) =>
      written.kind === 'sending'
        ? sendCommand({ sending: written.sending, token: token.token, actor: toActor(sender) })
        : undefined,
    )
    .finally(leave);
  ended.catch(() => undefined);
  const { kind } = await recorded;
  await within(ended, answerMs);
  return readStatus(stored.id, kind === 'sending' ? 'sending' : 'waiting');
}

/** As when it was asked for: by their role or an opening, as they are now. */
async function requireMaySend(sender: Staff, { operation }: StoredCommand): Promise<void> {
  try {
    await requireOpen(sender, operation);
  } catch (error) {
    if (!(error instanceof SubmitRefused)) throw error;
    throw new DecideRefused(error.code === 'notPermitted' ? 'notPermitted' : 'operationClosed');
  }
}

/** The look before the first byte that a probe compares with later; where it fails, nothing is sent (safety.md 4). */
async function requireBefore(
  reader: Reader,
  { personId }: Staff,
  stored: StoredCommand,
  body: string,
  now: TargetNow,
): Promise<NewBefore | null> {
  if (!now.ok) return null;
  const { operation, account, idempotencyKeys } = stored;
  const variables: JsonObject = JSON.parse(body).variables;
  const at = new Date();
  const read = await readBefore(reader, { operation, variables, account, idempotencyKeys }, at);
  if (!read.ok) throw new DecideRefused(read.code === 'signInAgain' ? 'signInAgain' : 'targetUnreadable');
  const about = { operation, variables, account, idempotencyKeys, snapshot: now.snapshot };
  return toNewBefore(read.seen, about, { now: at, readBy: personId });
}

/**
 * Where it stands now; where it was last known to stand, when the database is gone since: what was recorded before holds,
 * and nobody is told that it does not.
 */
async function readStatus(id: string, known: CommandStatus): Promise<CommandStatus> {
  try {
    const [row] = await getDatabase().select({ status: command.status }).from(command).where(eq(command.id, id));
    return row?.status ?? known;
  } catch (error) {
    console.error('where a command stands cannot be read:', error instanceof Error ? error.message : error);
    return known;
  }
}
