import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { toActor } from '#server/audit/actor.ts';
import { appendEntries } from '#server/audit/append-entry.ts';
import type { EntryDraft } from '#server/audit/event.ts';
import type { Staff } from '#server/auth/staff.ts';
import { hasStepUp } from '#server/auth/step-up/has-step-up.ts';
import { countVotes } from '#server/commands/approval/count-votes.ts';
import { toStored } from '#server/commands/approval/record-request.ts';
import { effectsOf } from '#server/commands/check-readiness.ts';
import type { StoredCommand } from '#server/commands/command-row.ts';
import { findHalt } from '#server/commands/find-halt.ts';
import { isMoneyClearIn } from '#server/commands/money/check-money.ts';
import { lockFor } from '#server/commands/money/lock-for.ts';
import type { SubmitRequest } from '#server/commands/submit-result.ts';
import type { Database } from '#server/db/client.ts';
import { decisiveView, vote } from '#server/db/schema/approvals.ts';
import { command } from '#server/db/schema/commands.ts';
import { constraintOf } from '#server/db/sql-state.ts';
import type { TargetNow } from './compare-targets.ts';
import type { DecidePost, OfBatch } from './decide-command.ts';
import { DecideRefused } from './decide-refused.ts';
import { type EndStatus, endRequest } from './end-request.ts';
import { findDecideBar } from './find-decide-bar.ts';
import { findPrincipal, type Principal } from './find-principal.ts';
import { getRequestState, type RequestState } from './request-state.ts';
import { tellDecided } from './tell-decided.ts';

/** One decision with everything that was read for it. */
export interface Decision {
  staff: Staff;
  post: DecidePost;
  stored: StoredCommand;
  /** The exact text, out of its envelope. */
  body: string;
  /** As upstream has just shown it to the decider. */
  now: TargetNow;
  request: SubmitRequest;
  /** The batch that it is part of: its fresh sign-in counts for all of its rows. Null: decided alone. */
  batch: OfBatch | null;
}

/** Where the request stands then; `missing`: how many more have to approve. */
export interface Decided {
  status: 'waiting' | Exclude<EndStatus, 'withdrawn' | 'expired'>;
  missing: number;
}

interface Recorded extends Decided {
  state: RequestState;
  principal: Principal | null;
}

/**
 * Everything that decides about a decision, in one transaction under the command's row and its money's locks: two deciders
 * at one instant, an expiry, a withdrawal and a role taken away all meet here.
 * @throws DecideRefused
 */
export async function recordDecision(decision: Decision): Promise<Decided> {
  const { stored, body } = decision;
  try {
    const { status, missing } = await appendEntries(
      (recorded: Recorded) => toDrafts(decision, recorded),
      (tx) => write(tx, decision),
      lockFor(effectsOf(stored, body)),
    );
    return { status, missing };
  } catch (error) {
    const constraint = constraintOf(error);
    if (constraint === 'vote_pkey') throw new DecideRefused('votedAlready');
    if (constraint === 'vote_per_principal') throw new DecideRefused('principalVoted');
    if (constraint === 'vote_while_waiting') throw new DecideRefused('notWaiting');
    throw error;
  }
}

async function write(tx: Database, decision: Decision): Promise<Recorded> {
  const { staff, post, body, now } = decision;
  const stored = await lockWaiting(tx, post.commandId);
  const state = await getRequestState(tx, stored, body, now);
  if (state === null) throw new DecideRefused('notWaiting', stored.status);
  await checkAlive(tx, stored, state);
  const principal = await checkDecider(tx, decision, state);
  if (state.causes.length > 0) {
    const [code] = state.causes;
    await endRequest(tx, stored, state.round, { status: 'void', by: staff.personId, code: code ?? null });
    await tellDecided(tx, stored, state, 'void');
    return { status: 'void', missing: 0, state, principal: null };
  }
  await checkSeen(tx, decision, state);
  if (post.verdict === 'approve') await checkApproval(tx, stored, decision, state);
  await insertVote(tx, decision, state, principal);
  return { ...(await moveOn(tx, stored, decision, state)), state, principal };
}

async function lockWaiting(tx: Database, id: string): Promise<StoredCommand> {
  const [stored] = await tx.select().from(command).where(eq(command.id, id)).for('update');
  if (!stored) throw new DecideRefused('notFound');
  if (stored.status !== 'waiting') throw new DecideRefused('notWaiting', stored.status);
  return stored;
}

async function checkAlive(tx: Database, { operation, domain, makerId }: StoredCommand, { over }: RequestState) {
  if (over) throw new DecideRefused('expired');
  const halt = await findHalt(tx, { operation, domain, personId: makerId });
  if (halt?.code === 'databaseRestored') throw new DecideRefused('databaseRestored');
}

async function checkDecider(tx: Database, decision: Decision, state: RequestState): Promise<Principal | null> {
  const { staff, post, stored, body } = decision;
  const about = { ...stored, effects: effectsOf(stored, body) };
  const bar = await findDecideBar(tx, staff, about, state.requirement);
  if (bar !== null) throw new DecideRefused(bar);
  const principal = post.onBehalfOf === undefined ? null : await findPrincipal(tx, staff.personId, post.onBehalfOf);
  if (post.onBehalfOf !== undefined && principal === null) throw new DecideRefused('delegationGone');
  const theirs = principal && (await findDecideBar(tx, principal, about, state.requirement));
  if (theirs !== null) throw new DecideRefused(theirs);
  const ids = [staff.personId, principal?.personId ?? staff.personId];
  if (state.votes.some(({ voterId }) => voterId === staff.personId)) throw new DecideRefused('votedAlready');
  if (state.votes.some((one) => ids.includes(one.voterId) || ids.includes(one.principalId))) {
    throw new DecideRefused('principalVoted');
  }
  return principal;
}

/** The decision is about what the page showed, and its decisive fields were in the clear. */
async function checkSeen(tx: Database, { staff, post }: Decision, { round, digest }: RequestState): Promise<void> {
  if (post.digest !== digest.toString('hex')) throw new DecideRefused('changed');
  const { commandId, personId } = decisiveView;
  const seen = await tx
    .select({ round: decisiveView.round })
    .from(decisiveView)
    .where(
      and(
        eq(commandId, post.commandId),
        eq(decisiveView.round, round),
        eq(personId, staff.personId),
        eq(decisiveView.digest, digest),
      ),
    );
  if (seen.length === 0) throw new DecideRefused('notViewed');
}

/** What only a yes needs: a reason for what speaks against it, a fresh sign-in, and nothing new from the guard. */
async function checkApproval(
  tx: Database,
  stored: StoredCommand,
  { staff, post, body, batch }: Decision,
  { flags, requirement, digest }: RequestState,
): Promise<void> {
  if (!flags.every((flag) => post.overridden.includes(flag))) throw new DecideRefused('flagsNotOverridden');
  if (flags.length > 0 && !post.reason) throw new DecideRefused('reasonMissing');
  const { sessionId, personId } = staff;
  const about = batch?.about ?? digest.toString('hex');
  if (requirement.stepUp && !(await hasStepUp(tx, { sessionId, personId, about }))) {
    throw new DecideRefused('stepUpNeeded');
  }
  if (!(await isMoneyClearIn(tx, stored, effectsOf(stored, body)))) throw new DecideRefused('duplicateFound');
}

async function insertVote(
  tx: Database,
  { staff, post, stored }: Decision,
  { round, digest, ruleVersion, requirement, flags }: RequestState,
  principal: Principal | null,
): Promise<void> {
  await tx.insert(vote).values({
    commandId: stored.id,
    round,
    makerId: stored.makerId,
    voterId: staff.personId,
    voterName: staff.name,
    voterSession: staff.sessionId,
    principalId: principal?.personId ?? staff.personId,
    delegationId: principal?.delegationId ?? null,
    verdict: post.verdict,
    digest,
    ruleVersion,
    requirement: toStored(requirement),
    reason: post.reason || null,
    overridden: post.verdict === 'approve' ? flags : [],
    decidedAt: sql`clock()`,
  });
}

const ends = { reject: 'rejected', return: 'returned' } as const;

async function moveOn(
  tx: Database,
  stored: StoredCommand,
  { staff, post }: Decision,
  state: RequestState,
): Promise<Decided> {
  if (post.verdict !== 'approve') {
    const status = ends[post.verdict];
    await endRequest(tx, stored, state.round, { status, by: staff.personId, code: null });
    await tellDecided(tx, stored, state, status);
    return { status, missing: 0 };
  }
  // Counted anew with this vote in it: a voter who has left meanwhile counts no more.
  const { approvals } = await countVotes(tx, stored.id, state.requirement.decidedBy);
  const missing = state.requirement.deciders - approvals;
  if (missing > 0) return { status: 'waiting', missing };
  await endRequest(tx, stored, state.round, { status: 'approved', by: staff.personId, code: null });
  await tellDecided(tx, stored, state, 'approved');
  return { status: 'approved', missing: 0 };
}

function toDrafts(decision: Decision, { status, state, principal, missing }: Recorded): EntryDraft[] {
  const { staff, post, stored, request } = decision;
  const { id: commandId, operation, account, reference, attempt } = stored;
  const facts = {
    actor: toActor(staff),
    commandId,
    operation,
    ...(account === null ? {} : { account }),
    reference,
    ...(request.address ? { address: request.address } : {}),
    ...(request.userAgent ? { userAgent: request.userAgent } : {}),
  };
  if (status === 'void') {
    return [{ event: 'command.void', ...facts, attempt, code: state.causes[0] ?? 'targetChanged' }];
  }
  const ruled = { rule: state.requirement.ruleId, ruleVersion: state.ruleVersion };
  const voted: EntryDraft = {
    event: 'command.voted',
    ...facts,
    ...ruled,
    round: state.round,
    verdict: post.verdict,
    ...(principal === null ? {} : { onBehalfOf: principal.personId }),
    overridden: post.verdict === 'approve' ? state.flags : [],
    ...(post.reason ? { payloads: { reason: post.reason } } : {}),
  };
  if (status === 'waiting') return [voted];
  if (status === 'approved') {
    return [voted, { event: 'command.approved', ...facts, ...ruled, approvals: state.requirement.deciders - missing }];
  }
  return [voted, { event: `command.${status}`, ...facts }];
}
