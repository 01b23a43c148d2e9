import 'server-only';
import { sql } from 'drizzle-orm';
import * as z from 'zod';
import { toActor } from '#server/audit/actor.ts';
import { appendEntries } from '#server/audit/append-entry.ts';
import type { JsonObject } from '#server/audit/canonical-json.ts';
import { checkOrigin } from '#server/auth/origin.ts';
import { permits } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';
import { hasStepUp } from '#server/auth/step-up/has-step-up.ts';
import { effectsOf, openSealed } from '#server/commands/check-readiness.ts';
import type { StoredCommand } from '#server/commands/command-row.ts';
import { toContext } from '#server/commands/to-context.ts';
import type { Database } from '#server/db/client.ts';
import { decisiveView } from '#server/db/schema/approvals.ts';
import type { TargetSnapshot } from '#server/kraken/read-target.ts';
import { isUnreadable, type TargetNow } from './compare-targets.ts';
import { requireWaiting } from './decide-command.ts';
import { answerRefusal, type DecideAttempt, DecideRefused } from './decide-refused.ts';
import type { DecideResult } from './decide-result.ts';
import { findDelegators } from './delegation/find-delegators.ts';
import { findDecideBar } from './find-decide-bar.ts';
import { readTargetNow } from './read-target-now.ts';
import { getRequestState, type RequestState } from './request-state.ts';

/** A request with its decisive fields in the clear, for one eligible decider. */
export interface OpenedRequest extends Pick<RequestState, 'round' | 'requirement' | 'flags' | 'causes' | 'votes'> {
  commandId: string;
  /** What a decision has to post, hex. */
  digest: string;
  operation: string;
  account: string | null;
  /** The exact text that would be sent, nothing masked. */
  body: string;
  /** Out of `body`. */
  variables: JsonObject;
  whenAsked: TargetSnapshot;
  now: TargetNow;
  /** A fresh sign-in is needed before deciding, and there is none yet. */
  stepUp: boolean;
  /** In whose stead this person could decide as well. */
  delegators: { personId: string; name: string }[];
}

export type OpenResult = { ok: true; request: OpenedRequest } | Extract<DecideResult, { ok: false }>;

const shape = z.strictObject({ commandId: z.uuid() });

/**
 * Reads the target anew, and puts the decisive fields in the clear before somebody who may decide: that they were there is
 * on record first, and without that record nothing is shown.
 * @param input whatever was posted
 */
export async function openRequest(asked: DecideAttempt): Promise<OpenResult> {
  try {
    const { staff, commandId } = admit(asked);
    const stored = await requireWaiting(staff, commandId);
    const by = { actor: toActor(staff), ...toContext(asked.request) };
    const body = await openSealed(stored, by);
    if (body === null) throw new DecideRefused('sealBroken');
    const now = await readTargetNow(staff, stored, body);
    if (isUnreadable(now)) throw new DecideRefused(now.code === 'signInAgain' ? 'signInAgain' : 'targetUnreadable');
    const { state, stepUp, delegators } = await appendEntries(
      (seen: Seen) => [
        {
          event: 'command.viewed',
          ...by,
          commandId,
          operation: stored.operation,
          ...(stored.account === null ? {} : { account: stored.account }),
          reference: stored.reference,
          round: seen.state.round,
        },
      ],
      (tx) => see(tx, { staff, stored, body, now }),
    );
    const { round, requirement, flags, causes, votes, digest } = state;
    const shown = { round, requirement, flags, causes, votes, commandId, digest: digest.toString('hex') };
    const { operation, account } = stored;
    const { variables } = JSON.parse(body);
    return {
      ok: true,
      request: {
        ...shown,
        operation,
        account,
        body,
        variables,
        whenAsked: JSON.parse(stored.snapshot),
        now,
        stepUp,
        delegators,
      },
    };
  } catch (error) {
    if (error instanceof DecideRefused) return answerRefusal('command.view_refused', asked, error);
    console.error('a request was not shown:', error instanceof Error ? (error.stack ?? error.message) : error);
    return answerRefusal('command.view_refused', asked, { code: 'notRecorded', status: undefined });
  }
}

function admit({ staff, input, request }: DecideAttempt): { staff: Staff; commandId: string } {
  if (!checkOrigin(request.headers)) throw new DecideRefused('foreignOrigin');
  if (staff === null) throw new DecideRefused('noSession');
  if (!permits(staff, 'commands:decide')) throw new DecideRefused('notPermitted');
  const read = shape.safeParse(input);
  if (!read.success) throw new DecideRefused('malformed');
  return { staff, commandId: read.data.commandId };
}

interface Seen {
  state: RequestState;
  stepUp: boolean;
  delegators: OpenedRequest['delegators'];
}

interface Looking {
  staff: Staff;
  stored: StoredCommand;
  body: string;
  now: TargetNow;
}

async function see(tx: Database, { staff, stored, body, now }: Looking): Promise<Seen> {
  const state = await getRequestState(tx, stored, body, now);
  if (state === null) throw new DecideRefused('notWaiting', stored.status);
  if (state.over) throw new DecideRefused('expired');
  const about = { ...stored, effects: effectsOf(stored, body) };
  const bar = await findDecideBar(tx, staff, about, state.requirement);
  if (bar !== null) throw new DecideRefused(bar);
  const { personId, sessionId } = staff;
  await tx
    .insert(decisiveView)
    .values({
      commandId: stored.id,
      round: state.round,
      personId,
      sessionId,
      digest: state.digest,
      seenAt: sql`clock()`,
    })
    .onConflictDoNothing();
  const stepUp =
    state.requirement.stepUp && !(await hasStepUp(tx, { sessionId, personId, about: state.digest.toString('hex') }));
  const delegators = await findDelegators(tx, personId);
  return { state, stepUp, delegators: delegators.filter((one) => one.personId !== stored.makerId) };
}
