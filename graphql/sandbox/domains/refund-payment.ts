import { refuse } from '../refusal.ts';
import { day, toDay } from '../world/calendar.ts';
import { nextNumber } from '../world/counters.ts';
import { findAccount, findRefundsOf } from '../world/find.ts';
import { maximumRefund } from '../world/maximum-refund.ts';
import { toRepaymentReason } from '../world/settle.ts';
import type { PaymentRecord, RepaymentRecord, WorldState } from '../world/state.ts';
import { checkKey, rememberKey } from './idempotency-key.ts';
import { mutation } from './resolver.ts';
import { toRepayment } from './views.ts';

interface RefundInput {
  accountNumber: string;
  paymentId: string;
  amountInMinorUnit: number;
  idempotencyKey: string;
  reason: string;
}

/**
 * Gives a cleared payment back; the repayment itself is the answer. Refused: KT-CT-3928 key used before, 3924 no such
 * account or a payment of someone else, 3929 not cleared, 3937 refunded already, more than the ledger can give back or not a
 * positive amount, 3933 more than was paid, 3938 a part of a payment at a convenience store.
 */
export const refundPayment = mutation<{ input: RefundInput }>('refundPayment', ({ input }, run) => {
  const { state, now, caller } = run;
  checkKey(state, input.idempotencyKey);
  const account = findAccount(state, input.accountNumber);
  const payment = findPayment(state, input.paymentId);
  if (!account || account.refundBar !== null) return refuse('KT-CT-3924', { inputPath: ['input', 'accountNumber'] });
  if (payment?.accountNumber !== account.number) return refuse('KT-CT-3924', { inputPath: ['input', 'paymentId'] });
  const amount = input.amountInMinorUnit;
  checkRefund(state, payment, amount);
  const repayment: RepaymentRecord = {
    id: String(nextNumber(state, 'repayment')),
    accountNumber: account.number,
    ledgerNumber: payment.ledgerNumber,
    amount,
    paymentDate: toDay(now + 3 * day),
    status: 'REQUESTED',
    reason: toRepaymentReason(input.reason, 'PAYMENT_CORRECTION'),
    paymentUuid: payment.uuid,
    refundOf: payment.id,
    askedBy: caller.subject,
    block: null,
    submitAt: null,
    payAt: null,
  };
  state.repayments[repayment.id] = repayment;
  rememberKey(run, input.idempotencyKey, { operation: 'refundPayment', account: account.number });
  run.effect({ account: account.number, amount, key: input.idempotencyKey });
  return { repayment: toRepayment(repayment) };
});

function checkRefund(state: WorldState, payment: PaymentRecord, amount: number): void {
  const onAmount = { inputPath: ['input', 'amountInMinorUnit'] };
  if (payment.status !== 'CLEARED') refuse('KT-CT-3929', { inputPath: ['input', 'paymentId'] });
  const refunded = findRefundsOf(state, payment.id).reduce((sum, refund) => sum + refund.amount, 0);
  if (refunded >= payment.amount) refuse('KT-CT-3937', { inputPath: ['input', 'paymentId'] });
  if (amount > payment.amount) refuse('KT-CT-3933', onAmount);
  if (amount > 0 && amount < payment.amount && payment.transactionType === 'KONBINI') refuse('KT-CT-3938', onAmount);
  const ledger = state.ledgers[payment.ledgerNumber];
  const most = Math.min(payment.amount - refunded, ledger ? maximumRefund(state, ledger) : 0);
  if (amount <= 0 || amount > most) refuse('KT-CT-3937', onAmount);
}

/** By id or by UUID: reads show both. */
function findPayment(state: WorldState, given: string): PaymentRecord | undefined {
  return state.payments[given] ?? Object.values(state.payments).find(({ uuid }) => uuid === given);
}
