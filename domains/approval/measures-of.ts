import type { OperationPolicy } from '../operation-policy.ts';
import type { Measure } from './rule.ts';

/** What the amounts of an operation are counted in: only there do tiers have anything to count. */
export function measuresOf({ moneyEffects, delayDays }: CountedPolicy): ReadonlySet<Measure> {
  // Money effects are total: from nothing they still say in what they count.
  const units = moneyEffects?.({}, {}).map(({ unit }): Measure => unit ?? 'yen') ?? [];
  return new Set(delayDays ? [...units, 'days'] : units);
}

type CountedPolicy = Pick<OperationPolicy, 'moneyEffects' | 'delayDays'>;
