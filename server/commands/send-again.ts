import 'server-only';
import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { findProbe } from '#domains/index.ts';
import { toActor } from '#server/audit/actor.ts';
import { appendEntries } from '#server/audit/append-entry.ts';
import type { EntryBy } from '#server/audit/entry-by.ts';
import { getAccessToken } from '#server/auth/grant.ts';
import type { RequestContext } from '#server/auth/request-context.ts';
import type { Staff } from '#server/auth/staff.ts';
import { type Database, getDatabase } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';
import { type Reader, requireReader } from '#server/kraken/read-upstream.ts';
import { keepConcerned, readSeenList, toStoredThings } from './before-set.ts';
import { slotWaitMs, takeSlot } from './call-slots.ts';
import { effectsOf } from './check-readiness.ts';
import type { CommandStatus } from './command.ts';
import type { StoredCommand } from './command-row.ts';
import { findHalt } from './find-halt.ts';
import { getLease } from './lease.ts';
import { lockFor } from './money/lock-for.ts';
import { probeCommand } from './probe-command.ts';
import { toStoredSubject } from './probe-rivals.ts';
import type { NewBefore } from './read-before.ts';
import { insertBefore } from './record-command.ts';
import { requireOpen } from './require-open.ts';
import { ResolveRefused } from './resolve-refused.ts';
import type { ResolveResult } from './resolve-result.ts';
import { sendCommand } from './send-command.ts';
import type { Sending } from './settle-command.ts';
import { SubmitRefused } from './submit-refused.ts';
import { within } from './within.ts';

/** The page is answered after this long, in milliseconds; it follows the command from then on. */
const answerMs = 2_000;
/** A token must outlive the deadline by this much before a sending is recorded. */
const beyondDeadlineMs = 60_000;

interface Again {
  staff: Staff;
  stored: StoredCommand;
  /** Where it was pressed. */
  context: RequestContext;
}

/**
 * Sends an unknown command once more: by its maker, with its own key, on the one road. First upstream is looked at: what
 * landed is not sent again. The command stays unknown until the answer, and a crash in between leaves it so.
 * @throws ResolveRefused
 */
export async function sendAgain({ staff, stored, context }: Again): Promise<ResolveResult> {
  await requireRepeatable(staff, stored);
  const by = { actor: toActor(staff), ...context };
  const reader = await requireEyes(staff);
  const looked = await probeCommand(stored.id, { reader, personId: staff.personId, by });
  if (looked.kind === 'unreadable') throw new ResolveRefused('beforeUnreadable');
  if (looked.kind === 'nothingToDo') throw new ResolveRefused('notUnknown');
  if (looked.recorded.status !== 'unknown') return { ok: true, status: looked.recorded.status };
  const before = await readBeforeAgain(reader, stored, staff);
  const token = await getAccessToken(staff.sessionId, { outliveMs: stored.deadlineMs + beyondDeadlineMs });
  if (!token.ok) throw new ResolveRefused('signInAgain');
  const leave = await takeSlot(staff.personId, slotWaitMs);
  if (leave === null) throw new ResolveRefused('tooManyAtOnce');
  const recorded = recordAgain(stored, before, by);
  const ended = recorded
    .then((sending) => sendCommand({ sending, token: token.token, actor: by.actor }))
    .finally(leave);
  ended.catch(() => undefined);
  await recorded;
  await within(ended, answerMs);
  return { ok: true, status: await readStatus(stored.id) };
}

/** Only the four operations whose key upstream is known to refuse the second time, and only their maker. */
async function requireRepeatable(staff: Staff, { makerId, operation, idempotencyKeys }: StoredCommand): Promise<void> {
  if (findProbe(operation)?.keyUsed === undefined || Object.keys(idempotencyKeys).length === 0) {
    throw new ResolveRefused('noKey');
  }
  if (makerId !== staff.personId) throw new ResolveRefused('makerOnly');
  try {
    await requireOpen(staff, operation);
  } catch (error) {
    if (error instanceof SubmitRefused) throw new ResolveRefused('notPermitted');
    throw error;
  }
}

async function requireEyes(staff: Staff): Promise<Reader> {
  const reader = await requireReader(staff);
  if (!reader.ok) throw new ResolveRefused(reader.code === 'signInAgain' ? 'signInAgain' : 'beforeUnreadable');
  return { ...reader.value, shared: new Map() };
}

/** The look that has just been taken is the state before this sending: the reader remembers it. */
async function readBeforeAgain(reader: Reader, stored: StoredCommand, { personId }: Staff): Promise<NewBefore> {
  const subject = toStoredSubject(stored);
  const read = subject && (await readSeenList(reader, subject, new Date(stored.madeAt)));
  if (!subject || !read?.ok) throw new ResolveRefused('beforeUnreadable');
  const things = toStoredThings(keepConcerned(subject, read.value.all, new Date()));
  return { things, begun: read.value.begun, readBy: personId };
}

/**
 * A new sending of the same command, counted and owned; nothing else of it changes. Two presses: one sending. Under its
 * money's locks: what is recorded beside it in the same moment sees it, or is seen by the guard before its first byte.
 */
async function recordAgain(stored: StoredCommand, before: NewBefore, by: EntryBy): Promise<Sending> {
  const lease = await getLease();
  if (!lease.isHeld()) throw new Error('This process holds no lease');
  const { id, operation, domain, account, reference, makerId, deadlineMs } = stored;
  const attempt = stored.attempt + 1;
  const facts = { commandId: id, operation, ...(account === null ? {} : { account }), reference };
  const again = async (tx: Database): Promise<Sending> => {
    const halt = await findHalt(tx, { operation, domain, personId: makerId });
    if (halt) throw new ResolveRefused(halt.code);
    const { rowCount } = await tx
      .update(command)
      .set({
        attempt,
        owner: lease.processId,
        sendingAt: sql`clock()`,
        deadlineAt: sql`clock() + ${deadlineMs} * interval '1 ms'`,
        // No outcome code while it is on its way: neither a person nor a machine concludes meanwhile.
        outcomeCode: null,
      })
      .where(
        and(
          eq(command.id, id),
          eq(command.status, 'unknown'),
          eq(command.attempt, stored.attempt),
          isNotNull(command.outcomeCode),
        ),
      );
    if (rowCount !== 1) throw new ResolveRefused('movedOn');
    await insertBefore(tx, id, attempt, before);
    return { id, operation, account, reference, attempt };
  };
  const money = lockFor(effectsOf(stored, stored.body));
  return appendEntries([{ event: 'command.sending', ...by, ...facts, attempt }], again, money);
}

async function readStatus(id: string): Promise<CommandStatus> {
  const [row] = await getDatabase().select({ status: command.status }).from(command).where(eq(command.id, id));
  return row?.status ?? 'unknown';
}
