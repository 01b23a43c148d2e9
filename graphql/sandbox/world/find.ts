import type { AccountRecord, LedgerRecord, RepaymentRecord, WorldState } from './state.ts';

/** What upstream finds by number; account numbers are not case sensitive. */
export function findAccount(state: WorldState, number: string): AccountRecord | null {
  return state.accounts[number.trim().toUpperCase()] ?? null;
}

/** Ledgers of the account, electricity first. */
export function findLedgers(state: WorldState, accountNumber: string): LedgerRecord[] {
  return Object.values(state.ledgers).filter((ledger) => ledger.accountNumber === accountNumber);
}

/** The ledger, when it is of this account. */
export function findLedgerOf(state: WorldState, accountNumber: string, number: string): LedgerRecord | null {
  const ledger = state.ledgers[number];
  return ledger?.accountNumber === accountNumber ? ledger : null;
}

/** The things of a kind that belong to an account, in the order in which they came about. */
export function ofAccount<Thing extends { accountNumber: string }>(
  things: Readonly<Record<string, Thing>> | readonly Thing[],
  accountNumber: string,
): Thing[] {
  return Object.values(things).filter((thing) => thing.accountNumber === accountNumber);
}

/** Repayments that a payment was refunded by, failed ones left out. */
export function findRefundsOf(state: WorldState, paymentId: string): RepaymentRecord[] {
  return Object.values(state.repayments).filter(
    ({ refundOf, status }) => refundOf === paymentId && status !== 'FAILED',
  );
}
