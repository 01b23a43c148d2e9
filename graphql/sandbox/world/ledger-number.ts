import type { Utility } from './account-plan.ts';

/** The number of a ledger, from its account's: `L-4B54C4BC01`. */
export function ledgerNumber(accountNumber: string, utility: Utility): string {
  return `L-${accountNumber.slice(2)}${utility === 'electricity' ? '01' : '02'}`;
}
