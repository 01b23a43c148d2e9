import type { VoidCause } from '#domains/approval/rule.ts';
import type { MoneyEffect } from '#domains/money-effect.ts';
import type { JsonObject } from '#server/audit/canonical-json.ts';
import type { Destination } from '#server/kraken/read-destination.ts';
import type { TargetRefusalCode, TargetSnapshot } from '#server/kraken/read-target.ts';
import type { Thing } from '#server/kraken/thing.ts';

/** What upstream shows at one moment of what a request is about, or why it shows nothing. */
export type TargetNow = { ok: true; snapshot: TargetSnapshot } | { ok: false; code: TargetRefusalCode };

/** What was not read says nothing; what is not there any more, or is somebody else's, is another target. */
const unreadable: ReadonlySet<TargetRefusalCode> = new Set([
  'targetUnreadable',
  'signInAgain',
  'upstreamRefused',
  'upstreamBusy',
]);

export function isUnreadable(now: TargetNow): now is Extract<TargetNow, { ok: false }> {
  return !now.ok && unreadable.has(now.code);
}

/**
 * What has changed since it was asked for and makes the request void where the rule names it (safety.md 6). Balances are
 * in none of it. Pure.
 */
export function findCauses(then: TargetSnapshot, now: TargetNow, effects: readonly MoneyEffect[]): VoidCause[] {
  if (!now.ok) return isUnreadable(now) ? [] : ['accountAnother'];
  const { snapshot } = now;
  const causes: VoidCause[] = [];
  if (then.account?.number !== snapshot.account?.number) causes.push('accountAnother');
  if (isGone(snapshot) && !isGone(then)) causes.push('accountWithdrawn');
  if (isOverMaximum(snapshot, effects) && !isOverMaximum(then, effects)) causes.push('amountOverMaximum');
  if (hasMoved(then, snapshot)) causes.push('paymentState');
  if (hasOtherDestination(then, snapshot)) causes.push('destinationChanged');
  return causes;
}

/** More than upstream would give back at most. Where upstream names no maximum, nothing is over it. */
export function isOverMaximum({ maximumRefund }: TargetSnapshot, effects: readonly MoneyEffect[]): boolean {
  if (maximumRefund === null) return false;
  const out = effects.filter(({ direction, unit }) => direction === 'out' && unit === undefined);
  return out.reduce((sum, { yen }) => sum + (yen ?? 0), 0) > maximumRefund;
}

/** Money would leave for a bank account that upstream does not name, or of which it names several. */
export function isDestinationUnknown({ destination }: TargetSnapshot): boolean {
  return destination === null;
}

/** In force for less than 30 days: whoever has somebody else's account paid out changes it shortly before. */
export function isInstructionYoung({ destination }: TargetSnapshot, now: Date): boolean {
  return destination ? now.getTime() - Date.parse(destination.validFrom) < youngMs : false;
}
const youngMs = 30 * 86_400_000;

/** What a decider has approved is this and nothing else: everything but what moves by itself, as balances do. */
export function decisiveOf({ account, things, unconfirmed, destination }: TargetSnapshot): JsonObject {
  return {
    account: account && { number: account.number, status: account.status, holder: account.holder },
    things: Object.values(things)
      .filter((thing) => thing !== undefined)
      .map((thing) => ({ kind: thing.kind, value: thing.value, facts: withoutBalance(thing) }))
      .toSorted((one, other) => (one.kind < other.kind ? -1 : 1)),
    unconfirmed: [...unconfirmed].toSorted(),
    ...(destination === undefined ? {} : { destination: destination && { ...destination } }),
  };
}

function withoutBalance({ facts }: Thing): Thing['facts'] {
  const { balance: _, ...rest } = facts;
  return rest;
}

const gone = new Set(['WITHDRAWN', 'VOID']);

function isGone({ account }: TargetSnapshot): boolean {
  return account?.status !== null && account?.status !== undefined && gone.has(account.status);
}

/** Another instruction than when it was asked for, or another account behind it. What was not read then says nothing. */
function hasOtherDestination({ destination: then }: TargetSnapshot, { destination: now }: TargetSnapshot): boolean {
  if (then === undefined || now === undefined) return false;
  return JSON.stringify(toKey(then)) !== JSON.stringify(toKey(now));
}

function toKey(destination: Destination | null): (string | null)[] | null {
  return destination && [destination.id, destination.holder, destination.bank, destination.masked];
}

/** The payment, repayment or request has another state than when it was asked for. */
function hasMoved(then: TargetSnapshot, now: TargetSnapshot): boolean {
  return (['payment', 'repayment', 'repaymentRequest'] as const).some(
    (kind) => then.things[kind]?.facts.status !== now.things[kind]?.facts.status,
  );
}
