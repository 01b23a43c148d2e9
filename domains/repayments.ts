import { leadsOnly, theDesk } from './carried-out-by.ts';
import { defineDomain } from './define-domain.ts';
import { payOut } from './money-effect.ts';
import type { FieldOverride } from './operation-policy.ts';

/** Upstream refuses a longer reason with KT-CT-3950; its limit is not published, so the form does not guess one. */
const intervention: Record<string, FieldOverride> = {
  'input.repaymentId': { kind: 'identifier', lookUp: 'repayment', nonEmpty: true },
  'input.reason': { kind: 'longText' },
};

/** Money going back to customers. A request and a repayment are two objects with two ids (facts.md). */
export const repayments = defineDomain({
  name: 'repayments',
  order: 1,
  operations: {
    submitRepaymentRequest: {
      roles: theDesk,
      effect: 'money',
      account: { at: 'input.accountNumber' },
      checks: { ledger: 'input.ledgerNumber' },
      amount: { at: 'input.amountInMinorUnit' },
      fields: {
        'input.accountNumber': { kind: 'identifier', lookUp: 'account', nonEmpty: true },
        'input.ledgerNumber': { kind: 'identifier', lookUp: 'ledger' },
        'input.amountInMinorUnit': { kind: 'money', min: 1 },
        'input.instructionReference': { kind: 'identifier', sensitive: true },
        'input.reason': { kind: 'longText' },
      },
      order: ['input.accountNumber', 'input.ledgerNumber', 'input.amountInMinorUnit', 'input.method', 'input.reason'],
      moneyEffects: payOut({
        account: 'input.accountNumber',
        ledger: 'input.ledgerNumber',
        yen: 'input.amountInMinorUnit',
      }),
    },
    refundPayment: {
      roles: theDesk,
      effect: 'money',
      account: { at: 'input.accountNumber' },
      checks: { payment: 'input.paymentId' },
      amount: { at: 'input.amountInMinorUnit' },
      fields: {
        'input.accountNumber': { kind: 'identifier', lookUp: 'account', nonEmpty: true },
        'input.paymentId': { kind: 'identifier', lookUp: 'payment', nonEmpty: true },
        'input.amountInMinorUnit': { kind: 'money', min: 1 },
        'input.reason': { kind: 'longText', nonEmpty: true },
      },
      moneyEffects: payOut({
        account: 'input.accountNumber',
        yen: 'input.amountInMinorUnit',
        target: 'input.paymentId',
      }),
    },
    approveRepayment: {
      roles: leadsOnly,
      effect: 'money',
      account: { at: 'input.accountNumber' },
      checks: { repayment: 'input.repaymentId' },
      fields: {
        'input.accountNumber': { kind: 'identifier', lookUp: 'account', nonEmpty: true },
        'input.repaymentId': { kind: 'identifier', lookUp: 'repayment', nonEmpty: true },
      },
      moneyEffects: payOut({ account: 'input.accountNumber', target: 'input.repaymentId' }),
    },
    allowRepaymentSubmission: {
      roles: theDesk,
      effect: 'money',
      account: { ask: true, owns: { kind: 'repayment', at: 'input.repaymentId' } },
      checks: { repayment: 'input.repaymentId' },
      fields: intervention,
      moneyEffects: payOut({ target: 'input.repaymentId' }),
    },
    blockRepaymentSubmission: {
      roles: theDesk,
      effect: 'stops',
      account: { ask: true, owns: { kind: 'repayment', at: 'input.repaymentId' } },
      checks: { repayment: 'input.repaymentId' },
      fields: intervention,
    },
    cancelRepaymentRequest: {
      roles: theDesk,
      effect: 'stops',
      account: { ask: true, owns: { kind: 'repaymentRequest', at: 'input.requestId' } },
      checks: { repaymentRequest: 'input.requestId' },
      fields: { 'input.requestId': { kind: 'identifier', lookUp: 'repaymentRequest', nonEmpty: true } },
    },
  },
});
