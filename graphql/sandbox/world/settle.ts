import { day, minute, toDay } from './calendar.ts';
import { nextNumber } from './counters.ts';
import { repaymentReasons } from './reasons.ts';
import type { RepaymentRecord, RepaymentRequestRecord, WorldState } from './state.ts';
import type { World } from './world.ts';

/** From an approval until the bank gets the repayment, and from there until it is paid. */
export const submitAfter = 30 * minute;
const payAfter = day;

/**
 * Does what fell due by the clock: requests are accepted or rejected, approved repayments go to the bank and are paid. No
 * timers: it runs before every read and write, and what it writes carries the time at which it was due.
 */
export function settle({ state, clock }: World): void {
  const now = clock.now();
  const due = Object.values(state.repaymentRequests)
    .filter(({ status, decideAt }) => status === 'REQUESTED' && decideAt !== null && decideAt <= now)
    .sort((one, other) => (one.decideAt ?? 0) - (other.decideAt ?? 0));
  for (const request of due) decide(state, request);
  for (const repayment of Object.values(state.repayments)) pay(state, repayment, now);
}

function decide(state: WorldState, request: RepaymentRequestRecord): void {
  const rule = state.accounts[request.accountNumber]?.requestRule ?? 'reject';
  const decidedAt = request.decideAt ?? 0;
  request.decideAt = null;
  if (rule === 'never') return;
  if (rule === 'reject') {
    request.status = 'REJECTED';
    return;
  }
  request.status = 'ACCEPTED';
  const id = String(nextNumber(state, 'repayment'));
  state.repayments[id] = {
    id,
    accountNumber: request.accountNumber,
    ledgerNumber: request.ledgerNumber,
    amount: request.amount,
    paymentDate: toDay(decidedAt + 3 * day),
    status: 'REQUESTED',
    reason: toRepaymentReason(request.reasonCode, 'PARTIAL_CREDIT_REFUND'),
    paymentUuid: null,
    refundOf: null,
    askedBy: request.askedBy,
    block: null,
    submitAt: null,
    payAt: null,
  };
}

function pay(state: WorldState, repayment: RepaymentRecord, now: number): void {
  const { submitAt } = repayment;
  if (repayment.status === 'APPROVED' && repayment.block === null && submitAt !== null && submitAt <= now) {
    repayment.status = 'SUBMITTED';
    repayment.payAt = submitAt + payAfter;
    const ledger = state.ledgers[repayment.ledgerNumber];
    // The money has left: the credit is smaller from here on.
    if (ledger) ledger.balance -= repayment.amount;
  }
  if (repayment.status === 'SUBMITTED' && repayment.payAt !== null && repayment.payAt <= now) repayment.status = 'PAID';
}

/** Reasons are free text in a request and a closed list on a repayment. */
export function toRepaymentReason(given: string | null, otherwise: string): string {
  return given !== null && repaymentReasons.includes(given) ? given : otherwise;
}
