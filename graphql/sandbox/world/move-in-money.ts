import type { PaymentPlan, RepaymentPlan, RequestPlan } from './account-plan.ts';
import { day, toDay } from './calendar.ts';
import { nextNumber } from './counters.ts';
import { ledgerNumber } from './ledger-number.ts';
import type { MoveIn } from './move-in-context.ts';

/** Payments a month apart, repayments and requests of a plan, all on the electricity ledger. */
export function moveInMoney(context: MoveIn): void {
  const { plan } = context;
  for (const [index, payment] of (plan.payments ?? []).entries()) addPayment(context, payment, index);
  for (const repayment of plan.repayments ?? []) addRepayment(context, repayment);
  for (const request of plan.requests ?? []) addRequest(context, request);
  for (const { id, paymentId, amount, status } of plan.refundRequests ?? []) {
    context.state.refundRequests[id] = {
      requestId: id,
      ...whose(context),
      paymentId,
      amount,
      reasonCode: 'PAYMENT_CORRECTION',
      status,
    };
  }
}

function whose({ plan }: MoveIn): { accountNumber: string; ledgerNumber: string } {
  return { accountNumber: plan.number, ledgerNumber: ledgerNumber(plan.number, 'electricity') };
}

function addPayment(context: MoveIn, plan: PaymentPlan, index: number): void {
  const { state, account, random } = context;
  const id = plan.id ?? String(nextNumber(state, 'payment'));
  const ahead = plan.status === 'SCHEDULED' || plan.status === 'PROMISED';
  state.payments[id] = {
    id,
    uuid: random.uuid(),
    ...whose(context),
    amount: plan.amount,
    paymentDate: toDay(state.seededAt + (ahead ? random.between(3, 20) : -random.between(2, 6) - 30 * index) * day),
    reference: `PAY-${random.digits(8)}`,
    transactionType: plan.transactionType,
    status: plan.status,
    billingDocument: account.documents[index % account.documents.length] ?? null,
  };
}

function addRepayment(context: MoveIn, plan: RepaymentPlan): void {
  const { state, random } = context;
  const id = plan.id ?? String(nextNumber(state, 'repayment'));
  const open = plan.status === 'REQUESTED' || plan.status === 'APPROVED';
  state.repayments[id] = {
    id,
    ...whose(context),
    amount: plan.amount,
    paymentDate: toDay(state.seededAt + (open ? 3 : -random.between(5, 90)) * day),
    status: plan.status,
    reason: plan.refundOf ? 'PAYMENT_CORRECTION' : 'PARTIAL_CREDIT_REFUND',
    paymentUuid: plan.refundOf ? (state.payments[plan.refundOf]?.uuid ?? null) : null,
    refundOf: plan.refundOf ?? null,
    askedBy: plan.askedBy ?? 'suzuki',
    block:
      plan.blocked === undefined
        ? null
        : { reason: plan.blocked, by: 'suzuki', at: state.seededAt - random.below(day) },
    submitAt: null,
    payAt: null,
  };
}

/** Requests of the population wait for ever: only those that someone asks for in the sandbox go by the clock. */
function addRequest(context: MoveIn, plan: RequestPlan): void {
  const { state, random } = context;
  const requestId = plan.id ?? `RR-${nextNumber(state, 'repaymentRequest')}`;
  state.repaymentRequests[requestId] = {
    requestId,
    ...whose(context),
    amount: plan.amount,
    reasonCode: 'PARTIAL_CREDIT_REFUND',
    method: 'BANK_TRANSFER',
    status: plan.status,
    askedBy: 'suzuki',
    askedAt: state.seededAt - random.between(1, 30) * day,
    decideAt: null,
  };
}
