import fc from 'fast-check';
import type { MoneyEffect } from '../money-effect.ts';
import { defaultRules } from './default-rules.ts';
import type { EarlierMoney } from './earlier-money.ts';
import { measuresOf } from './measures-of.ts';
import { operationsByRule } from './operations-by-rule.ts';
import { type DeciderCount, type Rule, type RuleSet, type Tier, voidCauses } from './rule.ts';

/** Amounts around the tiers that are shipped, so that the edges are met often. */
export const anyYen = fc.oneof(
  fc.integer({ min: 0, max: 300_000 }),
  fc.constantFrom(0, 1, 50_000, 75_000, 99_999, 100_000, 100_001, 150_000),
);

const anyAccount = fc.constantFrom('A-4B54C4BC', 'A-0001AAAA', null);

export function anyEffect(
  yen: fc.Arbitrary<number | null> = fc.option(anyYen, { freq: 8 }),
): fc.Arbitrary<MoneyEffect> {
  return fc
    .record({
      account: anyAccount,
      direction: fc.constantFrom('out' as const, 'in' as const),
      yen,
      target: fc.constantFrom(null, '77', '78'),
      points: fc.boolean(),
    })
    .map(({ points, ...effect }) => ({ ...effect, ledger: null, ...(points ? { unit: 'points' as const } : {}) }));
}

export const anyEarlier: fc.Arbitrary<EarlierMoney[]> = fc.array(
  fc.record({
    operation: fc.constantFrom(
      'refundPayment',
      'submitRepaymentRequest',
      'approveRepayment',
      'allowRepaymentSubmission',
    ),
    effects: fc.array(anyEffect(), { maxLength: 3 }),
    lost: fc.constant(false),
  }),
  { maxLength: 4 },
);

/** Operations that move money, of every kind that is counted differently. */
export const anyMoneyOperation = fc.constantFrom(
  'refundPayment',
  'approveRepayment',
  'allowRepaymentSubmission',
  'transferLedgerBalance',
  'redeemLoyaltyPointsForAccountCredit',
  'collectPayment',
);

const anyTiers = fc
  .tuple(
    fc.uniqueArray(anyYen, { maxLength: 3 }),
    fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }),
  )
  .map(([bounds, counts]): Tier[] => {
    const rising = counts.toSorted((one, other) => one - other);
    return bounds
      .toSorted((one, other) => one - other)
      .map((above, at) => ({ above, deciders: toCount(rising[at] ?? 3) }));
  });

/** The shipped set with other numbers in it: every one of them may be asked for. */
export const anyRules: fc.Arbitrary<RuleSet> = fc
  .tuple(...defaultRules.rules.map((rule) => fc.oneof(fc.constant(rule), anyRule(rule))))
  .map((rules) => ({ rules }));

function anyRule(rule: Rule): fc.Arbitrary<Rule> {
  const operations = operationsByRule(defaultRules).get(rule.id) ?? [];
  const counted = new Set(operations.flatMap(({ policy }) => [...measuresOf(policy)]));
  const floored = operations.some(({ policy }) => policy.effect === 'money' || policy.touches);
  return fc
    .record({
      deciders: fc.integer({ min: floored ? 1 : 0, max: 3 }),
      yen: anyTiers,
      points: anyTiers,
      days: anyTiers,
      livesBusinessDays: fc.integer({ min: 1, max: 20 }),
      stepUp: fc.boolean(),
      voids: fc.subarray([...voidCauses]),
      showsLead: fc.boolean(),
    })
    .map(({ deciders, yen, points, days, ...more }) => {
      const base = toCount(deciders);
      const rising = (tiers: Tier[], measure: 'yen' | 'points' | 'days') =>
        counted.has(measure) ? tiers.filter((tier) => tier.deciders >= base) : [];
      return {
        ...rule,
        ...more,
        deciders: base,
        tiers: { yen: rising(yen, 'yen'), points: rising(points, 'points'), days: rising(days, 'days') },
      };
    });
}

function toCount(count: number): DeciderCount {
  return count === 0 || count === 1 || count === 2 ? count : 3;
}
