import 'server-only';
import { toActor } from '#server/audit/actor.ts';
import { appendEntries, appendEntry } from '#server/audit/append-entry.ts';
import type { EntryDraft } from '#server/audit/event.ts';
import type { RequestContext } from '#server/auth/request-context.ts';
import type { Staff } from '#server/auth/staff.ts';
import type { Database } from '#server/db/client.ts';
import { constraintOf } from '#server/db/sql-state.ts';
import { type DelegationRefusalCode, DelegationRefused } from './delegation-refused.ts';

/** Who does it, and from where. */
export interface By {
  staff: Staff;
  context: RequestContext;
}

export type DelegationResult =
  | { ok: true; done: 'asked' | 'confirmed' | 'ended'; id: number }
  | { ok: false; code: DelegationRefusalCode };

/** What a change has to say of itself. Times are ISO 8601. */
export interface DelegationChange {
  done: 'asked' | 'confirmed' | 'ended';
  id: number;
  delegatorId: string;
  delegateId: string;
  delegateName: string;
  startsAt: string;
  endsAt: string;
  reason?: string;
}

/** Runs a change with its entry; what its checks and the database refuse is logged and returned as a code. */
export async function settleDelegation(
  by: By,
  change: (tx: Database) => Promise<DelegationChange>,
): Promise<DelegationResult> {
  try {
    const { done, id } = await appendEntries((made) => [toDraft(made, by)], change);
    return { ok: true, done, id };
  } catch (error) {
    const code = toRefusal(error);
    if (code === null) throw error;
    await appendEntry({ event: 'delegation.refused', actor: toActor(by.staff), code, ...by.context });
    return { ok: false, code };
  }
}

const events = {
  asked: 'delegation.asked',
  confirmed: 'delegation.confirmed',
  ended: 'delegation.ended',
} as const;

function toDraft({ done, ...made }: DelegationChange, { staff, context }: By): EntryDraft {
  return {
    event: events[done],
    actor: toActor(staff),
    about: { personId: made.delegateId, name: made.delegateName },
    details: { delegation: made.id, delegator: made.delegatorId, from: made.startsAt, until: made.endsAt },
    ...context,
    ...(made.reason === undefined ? {} : { payloads: { reason: made.reason } }),
  };
}

/** The database's own rules (0014_people.sql), by the names of their constraints. */
const constraints: ReadonlyMap<string, DelegationRefusalCode> = new Map([
  ['delegation_running', 'alreadyRunning'],
  ['delegation_to_another', 'toOneself'],
  ['delegation_period', 'tooLong'],
  ['delegation_by_a_third', 'thirdNeeded'],
  ['delegation_over', 'periodOver'],
]);

function toRefusal(error: unknown): DelegationRefusalCode | null {
  if (error instanceof DelegationRefused) return error.code;
  return constraints.get(constraintOf(error) ?? '') ?? null;
}
