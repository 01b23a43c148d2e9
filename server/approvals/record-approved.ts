import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { toActor } from '#server/audit/actor.ts';
import { appendEntries } from '#server/audit/append-entry.ts';
import type { EntryDraft } from '#server/audit/event.ts';
import type { RequestContext } from '#server/auth/request-context.ts';
import type { Staff } from '#server/auth/staff.ts';
import { countVotes } from '#server/commands/approval/count-votes.ts';
import { effectsOf } from '#server/commands/check-readiness.ts';
import type { StoredCommand } from '#server/commands/command-row.ts';
import { findHalt } from '#server/commands/find-halt.ts';
import { isClosed } from '#server/commands/is-closed.ts';
import { getLease } from '#server/commands/lease.ts';
import { isMoneyClearIn } from '#server/commands/money/check-money.ts';
import { lockFor } from '#server/commands/money/lock-for.ts';
import type { NewBefore } from '#server/commands/read-before.ts';
import { insertBefore } from '#server/commands/record-command.ts';
import { type BeforeRepayments, insertBeforeRepayments } from '#server/commands/repayment/before-repayments.ts';
import { findOwnRepayment } from '#server/commands/repayment/find-own-repayment.ts';
import type { Sending } from '#server/commands/settle-command.ts';
import type { Database } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';
import { type AskAgainCause, askAgain, toAskedAgain } from './ask-again.ts';
import type { TargetNow } from './compare-targets.ts';
import { DecideRefused } from './decide-refused.ts';
import { getRequestState, type RequestState } from './request-state.ts';

/** An approved command, with everything that was read for sending it. */
export interface Approved {
  stored: StoredCommand;
  /** The exact text, out of its envelope. */
  body: string;
  /** Whose token it goes with. */
  sender: Staff;
  /** Where the sender pressed; empty where it goes by itself. */
  context: RequestContext;
  /** As upstream has just shown it to the sender. */
  now: TargetNow;
  before: NewBefore | null;
  /** The repayments that stand there before a request for one. */
  repayments: BeforeRepayments | null;
}

export type Recorded = { kind: 'sending'; sending: Sending } | { kind: 'askedAgain'; cause: AskAgainCause };

/**
 * The move of an approved command to `sending`, in one transaction under its row and its money's locks: votes are
 * recounted by the rules of this moment, and nothing that was let go once is let go by two presses.
 * @throws DecideRefused
 */
export async function recordApproved(approved: Approved): Promise<Recorded> {
  const lease = await getLease();
  if (!lease.isHeld()) throw new Error('This process holds no lease');
  const { recorded } = await appendEntries(
    (written: Written) => toDrafts(approved, written),
    (tx) => write(tx, approved, lease.processId),
    lockFor(effectsOf(approved.stored, approved.body)),
  );
  return recorded;
}

interface Written {
  recorded: Recorded;
  state: RequestState;
}

async function write(
  tx: Database,
  { stored, body, sender, now, before, repayments }: Approved,
  owner: string,
): Promise<Written> {
  const { id, operation, domain, account, reference, deadlineMs } = stored;
  const [locked] = await tx.select({ status: command.status }).from(command).where(eq(command.id, id)).for('update');
  if (locked?.status !== 'approved') throw new DecideRefused('notWaiting', locked?.status);
  const halt = await findHalt(tx, { operation, domain, personId: sender.personId });
  if (halt) throw new DecideRefused(halt.code === 'heldBack' ? 'heldBack' : halt.code);
  if (await isClosed(tx, operation, sender.personId)) throw new DecideRefused('operationClosed');
  const state = await getRequestState(tx, stored, body, now);
  if (state === null) throw new Error('An approved command has no request');
  if (state.over) throw new DecideRefused('expired');
  if (state.votes.some(({ voterId }) => voterId === sender.personId)) throw new DecideRefused('deciderMayNotSend');
  const effects = effectsOf(stored, body);
  const own = await findOwnRepayment(tx, { operation, account, effects }, sender.personId);
  if (own !== null) throw new DecideRefused('ownRepayment');
  const cause = await findLapse(tx, id, state);
  if (cause !== null) {
    await askAgain(tx, stored, state, cause);
    return { recorded: { kind: 'askedAgain', cause }, state };
  }
  if (!(await isMoneyClearIn(tx, stored, effects))) throw new DecideRefused('duplicateFound');
  const { rowCount } = await tx
    .update(command)
    .set({
      status: 'sending',
      statusAt: sql`clock()`,
      owner,
      attempt: 1,
      sendingAt: sql`clock()`,
      deadlineAt: sql`clock() + ${deadlineMs} * interval '1 ms'`,
    })
    .where(and(eq(command.id, id), eq(command.status, 'approved'), eq(command.attempt, 0)));
  if (rowCount !== 1) throw new Error('An approved command moved under its lock');
  if (before) await insertBefore(tx, id, 1, before);
  if (repayments) await insertBeforeRepayments(tx, id, repayments);
  return { recorded: { kind: 'sending', sending: { id, operation, account, reference, attempt: 1 } }, state };
}

/** Why what was approved is no longer what would be sent, or no longer by whom. */
async function findLapse(tx: Database, id: string, state: RequestState): Promise<AskAgainCause | null> {
  if (state.causes.length > 0) return 'targetChanged';
  const { approvals, lapsed } = await countVotes(tx, id, state.requirement.decidedBy);
  if (approvals >= state.requirement.deciders) return null;
  return lapsed > 0 ? 'votesLapsed' : 'rulesStricter';
}

function toDrafts({ stored, sender, context }: Approved, { recorded, state }: Written): EntryDraft[] {
  const by = { actor: toActor(sender), ...context };
  if (recorded.kind === 'askedAgain') return [toAskedAgain(stored, state, recorded.cause, by)];
  const { id: commandId, operation, account, reference, makerId } = stored;
  const facts = { ...by, commandId, operation, ...(account === null ? {} : { account }), reference };
  return [
    ...(sender.personId === makerId ? [] : [{ event: 'command.taken_over' as const, ...facts }]),
    { event: 'command.sending', ...facts, attempt: 1 },
  ];
}
