import { theDesk } from './carried-out-by.ts';
import { dcaStopReasons } from './dca-stop-reasons.ts';
import { defineDomain } from './define-domain.ts';

/** Handing a debt to a debt collection agency. The amount is the debt handed over: no yen move by these calls. */
export const dca = defineDomain({
  name: 'dca',
  order: 2,
  operations: {
    commenceDcaProceeding: {
      roles: theDesk,
      effect: 'change',
      account: { at: 'input.accountNumber' },
      checks: { ledger: 'input.ledgerNumber' },
      amount: { at: 'input.amount' },
      fields: {
        'input.accountNumber': { kind: 'identifier', lookUp: 'account', nonEmpty: true },
        'input.ledgerNumber': { kind: 'identifier', lookUp: 'ledger' },
        'input.agency': { nonEmpty: true },
        'input.campaign': { nonEmpty: true },
        // A String upstream; what it accepts is a calendar day (facts.md).
        'input.dateStarted': { kind: 'date' },
        'input.amount': { kind: 'money', min: 1 },
        'input.notes': { kind: 'longText' },
      },
      order: ['input.accountNumber', 'input.ledgerNumber', 'input.amount', 'input.agency', 'input.campaign'],
    },
    updateDcaProceeding: {
      roles: theDesk,
      effect: 'change',
      account: { at: 'input.accountNumber' },
      amount: { at: 'input.amount' },
      fields: {
        'input.accountNumber': { kind: 'identifier', lookUp: 'account', nonEmpty: true },
        'input.campaign': { lookUp: 'dcaProceeding' },
        'input.amount': { kind: 'money', min: 1 },
        'input.notes': { kind: 'longText' },
      },
    },
    closeDcaProceeding: {
      roles: theDesk,
      effect: 'change',
      account: { at: 'input.accountNumber' },
      checks: { ledger: 'input.ledgerNumber' },
      fields: {
        'input.accountNumber': { kind: 'identifier', lookUp: 'account', nonEmpty: true },
        'input.ledgerNumber': { kind: 'identifier', lookUp: 'ledger' },
        'input.agency': { nonEmpty: true },
        'input.campaign': { lookUp: 'dcaProceeding' },
        'input.stopReason': { suggestions: dcaStopReasons, nonEmpty: true },
      },
      order: ['input.accountNumber', 'input.ledgerNumber', 'input.agency', 'input.campaign', 'input.stopReason'],
    },
  },
});
