import type { EarlierMoney as CountedMoney } from '#domains/approval/earlier-money.ts';
import { type EarlierMoney, openMoney, settledMoney } from '../money/judge-money.ts';

/**
 * What counts towards the sum to an account (safety.md 5), of what the duplicate guard finds: what is under way however
 * old it is, and what moved money, or may have, within the window. A probe's evidence that nothing landed takes it out;
 * a person's word does not.
 */
export function moneyInWindow(earlier: readonly (EarlierMoney & { operation: string })[]): CountedMoney[] {
  return earlier
    .filter(({ status, recent, deniedBy }) => {
      if (deniedBy === 'probe') return false;
      if (openMoney.includes(status)) return true;
      return recent && (settledMoney.includes(status) || status === 'contradicted');
    })
    .map(({ operation, effects, lost }) => ({ operation, effects, lost }));
}
