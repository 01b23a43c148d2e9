import { leadsOnly, theDesk } from './carried-out-by.ts';
import { defineDomain } from './define-domain.ts';
import { payOut } from './money-effect.ts';
import type { FieldOverride } from './operation-policy.ts';
import { askedAt, fits } from './probe.ts';

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
      paysToBank: { instruction: 'input.instructionReference' },
      fields: {
        'input.accountNumber': { kind: 'identifier', lookUp: 'account', nonEmpty: true },
        // Nullable upstream, and refused without it (KT-CT-3821): nobody decides about a request that cannot go.
        'input.ledgerNumber': { kind: 'identifier', lookUp: 'ledger', required: true, nullable: false, nonEmpty: true },
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
      probe: {
        read: 'repaymentRequests',
        kind: 'made',
        concerns: (asked, { facts }) =>
          fits(asked, 'input.amountInMinorUnit', facts.amount) &&
          fits(asked, 'input.ledgerNumber', facts.ledger) &&
          fits(asked, 'input.method', facts.method),
        given: 'repaymentRequest.requestId',
        keyUsed: 'KT-CT-3928',
      },
    },
    refundPayment: {
      roles: theDesk,
      effect: 'money',
      account: { at: 'input.accountNumber' },
      checks: { payment: 'input.paymentId' },
      paysToBank: {},
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
      // A repayment names the payment that it gives back: one of the same amount for another payment is none of ours.
      probe: {
        read: 'repayments',
        kind: 'made',
        concerns: (asked, { facts }) =>
          fits(asked, 'input.amountInMinorUnit', facts.amount) &&
          facts.payment === (asked.named.payment ?? askedAt(asked, 'input.paymentId')),
        given: 'repayment.id',
        keyUsed: 'KT-CT-3928',
      },
    },
    approveRepayment: {
      roles: leadsOnly,
      effect: 'money',
      account: { at: 'input.accountNumber' },
      checks: { repayment: 'input.repaymentId' },
      paysToBank: {},
      fields: {
        'input.accountNumber': { kind: 'identifier', lookUp: 'account', nonEmpty: true },
        'input.repaymentId': { kind: 'identifier', lookUp: 'repayment', nonEmpty: true },
      },
      moneyEffects: payOut({ account: 'input.accountNumber', target: 'input.repaymentId' }),
      probe: {
        read: 'repayments',
        kind: 'changed',
        concerns: (asked, seen) => fits(asked, 'input.repaymentId', seen.id),
        proves: (_, { facts }) => ['APPROVED', 'SUBMITTED', 'PAID'].includes(String(facts.status)),
      },
    },
    allowRepaymentSubmission: {
      roles: theDesk,
      effect: 'money',
      paysToBank: {},
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
      probe: {
        read: 'repaymentRequests',
        kind: 'changed',
        concerns: (asked, seen) => fits(asked, 'input.requestId', seen.id),
        proves: (_, { facts }) => facts.status === 'CANCELLED',
      },
    },
  },
});
