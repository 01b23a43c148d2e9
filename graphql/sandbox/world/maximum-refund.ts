import type { LedgerRecord, RepaymentRequestRecord, WorldState } from './state.ts';

/**
 * The most that can still be given back from a ledger, in yen: its credit less what is asked for, requested or approved
 * already, never more than the account's cap, and nothing while the account is barred.
 */
export function maximumRefund(state: WorldState, ledger: LedgerRecord): number {
  const account = state.accounts[ledger.accountNumber];
  if (!account || account.refundBar !== null) return 0;
  const free = Math.max(0, ledger.balance - heldBack(state, ledger.number));
  return account.refundCap === null ? free : Math.min(free, account.refundCap);
}

function heldBack(state: WorldState, ledgerNumber: string): number {
  const requests = Object.values(state.repaymentRequests).filter(isOpen);
  const repayments = Object.values(state.repayments).filter(
    ({ status }) => status === 'REQUESTED' || status === 'APPROVED',
  );
  return [...requests, ...repayments].reduce(
    (held, each) => (each.ledgerNumber === ledgerNumber ? held + each.amount : held),
    0,
  );
}

function isOpen({ status }: RepaymentRequestRecord): boolean {
  return status === 'REQUESTED';
}
