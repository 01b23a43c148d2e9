import type { MoneyEffect, Target } from '#domains/money-effect.ts';
import type { OperationPolicy } from '#domains/operation-policy.ts';
import { toAccountNumber } from '#graphql/leaf/account-number.ts';
import { toHalfWidth } from '#graphql/leaf/half-width.ts';
import type { TargetSnapshot } from '#server/kraken/read-target.ts';
import type { Thing } from '#server/kraken/thing.ts';

/** Things that carry an amount of their own, the most telling first. */
const withAmount = ['repayment', 'payment', 'repaymentRequest'] as const;

/**
 * What a command would move, in one spelling: the same money has the same effects, however it was typed. Empty for what
 * moves none. An account in a spelling that is no account number counts as not known.
 */
export function moneyEffectsOf(
  policy: OperationPolicy,
  variables: unknown,
  snapshot: TargetSnapshot,
  asked: string | null,
): MoneyEffect[] {
  if (policy.effect !== 'money' && policy.moneyEffects === undefined) return [];
  const effects = policy.moneyEffects?.(variables, toTarget(snapshot, asked)) ?? [nothingKnown];
  return effects.map((effect) => ({
    ...effect,
    account: effect.account === null ? null : toAccountNumber(effect.account),
    ledger: effect.ledger === null ? null : toPlain(effect.ledger).toUpperCase(),
    target: effect.target === null ? null : toOneName(toPlain(effect.target), snapshot),
  }));
}

const nothingKnown: MoneyEffect = { account: null, ledger: null, direction: 'out', yen: null, target: null };

/** What the input does not say and upstream does: the amount and the ledger of the thing that it points at. */
function toTarget({ account, things }: TargetSnapshot, asked: string | null): Target {
  const thing = withAmount.map((kind) => things[kind]).find((one) => one !== undefined);
  const { amount, ledger } = thing?.facts ?? {};
  return {
    account: account?.number ?? asked,
    yen: typeof amount === 'number' ? amount : null,
    ledger: typeof ledger === 'string' ? ledger : (things.ledger?.value ?? null),
  };
}

/** A payment is known by two names upstream: under either it is the same money. */
function toOneName(name: string, { things }: TargetSnapshot): string {
  const known: (Thing | undefined)[] = Object.values(things);
  return known.find((thing) => thing?.formerly === name)?.value ?? name;
}

function toPlain(text: string): string {
  return toHalfWidth(text).trim();
}
