import type { PaymentRecord, RefundRequestRecord, RepaymentRecord, RepaymentRequestRecord } from '../world/state.ts';

/** AccountRepaymentType: who asked and who blocked is known upstream and not shown. */
export function toRepayment({ id, amount, paymentDate, status, reason, paymentUuid }: RepaymentRecord) {
  return { id, amount, paymentDate, status, reason, paymentUuid };
}

/** RepaymentRequestType. */
export function toRepaymentRequest({ requestId, amount, reasonCode, method, status }: RepaymentRequestRecord) {
  return { requestId, amount, reasonCode, method, status, instruction: null };
}

/** AccountPaymentType. */
export function toPayment(payment: PaymentRecord) {
  const { id, uuid, amount, paymentDate, reference, transactionType, status, billingDocument } = payment;
  return {
    id,
    uuid,
    amount,
    paymentDate,
    reference,
    transactionType,
    status,
    surchargeAmount: 0,
    billingDocumentIdentifier: billingDocument,
    paymentInstruction: null,
  };
}

/** RefundPaymentRequestType. */
export function toRefundRequest(request: RefundRequestRecord, payment: PaymentRecord | undefined) {
  const { requestId, amount, reasonCode, status } = request;
  return { requestId, amount, reasonCode, status, payment: payment ? toPayment(payment) : null };
}
