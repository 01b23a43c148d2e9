import 'server-only';
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { checkOrigin } from '#server/auth/origin.ts';
import { permits } from '#server/auth/permission.ts';
import { takeToken } from '#server/auth/rate.ts';
import type { Staff } from '#server/auth/staff.ts';
import { getDatabase } from '#server/db/client.ts';
import { isFull, isUnreachable } from '#server/db/is-unreachable.ts';
import { command } from '#server/db/schema/commands.ts';
import { slotWaitMs, takeSlot } from './call-slots.ts';
import type { CommandStatus } from './command.ts';
import { findReplay } from './find-replay.ts';
import { lookBefore } from './look-before.ts';
import { MoneyRefused, toShownId } from './money/check-money.ts';
import { keepBlockedAttempt } from './money/keep-blocked-attempt.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { type PreparedCommand, prepareCommand } from './prepare-command.ts';
import { AlreadyRecorded, recordCommand, toRefusal } from './record-command.ts';
import { sendCommand } from './send-command.ts';
import { type Attempt, answerRefusal, SubmitRefused } from './submit-refused.ts';
import type { SubmitRequest, SubmitResult } from './submit-result.ts';
import { isPlainJson, type SubmitPost, submitShape } from './submit-shape.ts';
import { toContext } from './to-context.ts';
import { within } from './within.ts';

/** The page is answered after this long, in milliseconds, whatever has come back by then. */
const answerMs = 2_000;
/** Faster than this is no person. */
const rate = { burst: 300, perSecond: 50 };

/**
 * The one door for every write: checks, records, sends, and answers within two seconds of having read what the command
 * is about. What is under way goes on without the caller. Replaying a post gives the first result and sends nothing.
 * @param staff a session that is still being looked up may be handed in: when that fails, the answer says so
 * @param input whatever was posted
 */
export async function submitCommand(asked: {
  staff: Staff | null | Promise<Staff | null>;
  input: unknown;
  request: SubmitRequest;
  now: Date;
}): Promise<SubmitResult> {
  const attempt: Attempt = { ...asked, staff: null };
  try {
    attempt.staff = await asked.staff;
    const staff = admit(attempt);
    const post = readPost(asked.input);
    return await oneAtATime(post.commandId, (release) => submit({ staff, post, asked, release }));
  } catch (error) {
    if (error instanceof SubmitRefused) return answerRefusal(attempt, error);
    console.error('a command was not recorded:', error instanceof Error ? (error.stack ?? error.message) : error);
    if (isUnreachable(error)) return { ok: false, code: 'databaseUnreachable', reference: randomUUID() };
    return answerRefusal(attempt, new SubmitRefused(isFull(error) ? 'databaseFull' : 'notRecorded'));
  }
}

function admit({ staff, request }: Pick<Attempt, 'staff' | 'request'>): Staff {
  if (!checkOrigin(request.headers)) throw new SubmitRefused('foreignOrigin');
  if (staff === null) throw new SubmitRefused('noSession');
  if (!permits(staff, 'commands:submit')) throw new SubmitRefused('notPermitted');
  if (!takeToken(`submit ${staff.personId}`, rate)) throw new SubmitRefused('tooMany');
  return staff;
}

function readPost(input: unknown): SubmitPost {
  const read = submitShape.safeParse(input);
  if (!read.success) throw new SubmitRefused('malformed');
  const { values, ...rest } = read.data;
  if (!isPlainJson(values)) throw new SubmitRefused('malformed');
  return { ...rest, values };
}

interface Submission {
  staff: Staff;
  post: SubmitPost;
  asked: { request: SubmitRequest; now: Date };
  /** Lets the next post with this id in: called as soon as it would find the record. */
  release: () => void;
}

async function submit({ staff, post, asked, release }: Submission): Promise<SubmitResult> {
  const { replay: first, heldUntil: until, openTo } = await lookBefore(staff, post);
  if (first) return first;
  // Upstream wants to be left alone: the reads of the target cost it just as much.
  if (until !== null) throw toRefusal({ code: 'heldBack', until });
  const prepared = await prepareCommand({ staff, post, openTo, now: asked.now, context: toContext(asked.request) });
  const { command: made, token, actor } = prepared;
  if (token === null) return await ask({ staff, post, prepared });
  const leave = await takeSlot(staff.personId, slotWaitMs);
  if (leave === null) {
    // While this waited, the same post may have been recorded by another console: then it is not "not sent yet".
    const meanwhile = await findReplay(staff, post);
    if (meanwhile) return meanwhile;
    throw new SubmitRefused('tooManyAtOnce');
  }
  const begun = performance.now();
  const recorded = recordCommand(made, prepared.order, actor);
  const ended = recorded
    .then((written) => {
      release();
      return written.kind === 'sending' ? sendCommand({ sending: written.sending, token, actor }) : null;
    })
    .finally(leave);
  // Where it was not recorded, that is told below, once.
  ended.catch(() => undefined);
  const earlier = await untilRecorded(recorded, { staff, post, prepared });
  if (earlier) return earlier;
  const settled = (await within(ended, answerMs - (performance.now() - begun))) ? await ended : null;
  return { ok: true, commandId: post.commandId, status: settled ?? (await readStatus(post.commandId)) };
}

interface Asking {
  staff: Staff;
  post: SubmitPost;
  prepared: PreparedCommand;
}

/** What somebody else has to decide is recorded and waits: nothing leaves, and nothing is held for it. */
async function ask(asking: Asking): Promise<SubmitResult> {
  const { post, prepared } = asking;
  const recorded = recordCommand(prepared.command, prepared.order, prepared.actor);
  const earlier = await untilRecorded(recorded, asking);
  return earlier ?? { ok: true, commandId: post.commandId, status: 'waiting' };
}

/** @returns the first result, where another process recorded this id meanwhile; null: it is recorded now */
async function untilRecorded(
  recorded: Promise<unknown>,
  { staff, post, prepared }: Asking,
): Promise<SubmitResult | null> {
  try {
    if (!(await within(recorded, answerMs))) throw new SubmitRefused('recordingSlow');
    return null;
  } catch (error) {
    recorded.catch(() => undefined);
    if (error instanceof MoneyRefused) throw await withFound(error, staff, prepared);
    const replay = error instanceof AlreadyRecorded ? await findReplay(staff, post) : null;
    if (replay) return replay;
    throw error;
  }
}

/** The guard's refusal with what the answer carries: the earlier commands, and the attempt as it was kept for a lead. */
async function withFound(
  refused: MoneyRefused,
  staff: Staff,
  { command: made, order: { money, context }, actor }: PreparedCommand,
): Promise<MoneyRefused> {
  const earlier = await Promise.all(refused.found.map((one) => toShownId(staff, one, made.id)));
  const blocked = refused.code === 'duplicateBlocks' && money !== null;
  const by = { actor, ...context };
  refused.also = { earlier, ...(blocked ? { block: await keepBlockedAttempt(made, money, refused, by) } : {}) };
  return refused;
}

/** A status that cannot be read any more is still `sending` as far as the page knows; it follows the command. */
async function readStatus(id: string): Promise<CommandStatus> {
  try {
    const [row] = await getDatabase().select({ status: command.status }).from(command).where(eq(command.id, id));
    return row?.status ?? 'sending';
  } catch (error) {
    console.error('the status of a command cannot be read:', error instanceof Error ? error.message : error);
    return 'sending';
  }
}
