import { theDesk } from './carried-out-by.ts';
import { dcaStopReasons } from './dca-stop-reasons.ts';
import { defineDomain } from './define-domain.ts';
import { askedAt, dayOf, fits } from './probe.ts';

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
      // Upstream does not show the ledger of a proceeding: two that begin on one day with one amount cannot be told apart.
      probe: {
        read: 'proceedings',
        kind: 'made',
        concerns: (asked, { facts }) =>
          fits(asked, 'input.agency', facts.agency) &&
          fits(asked, 'input.campaign', facts.campaign) &&
          fits(asked, 'input.amount', facts.amount) &&
          dayOf(facts.date) === dayOf(askedAt(asked, 'input.dateStarted')),
      },
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
      probe: {
        read: 'proceedings',
        kind: 'changed',
        concerns: (asked, { facts }) => fits(asked, 'input.campaign', facts.campaign) && facts.stopped === null,
        proves: (asked, { facts }) =>
          askedAt(asked, 'input.amount') !== undefined && fits(asked, 'input.amount', facts.amount),
        // Notes cannot be read.
        silent: (asked) => askedAt(asked, 'input.amount') === undefined,
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
      probe: {
        read: 'proceedings',
        kind: 'changed',
        concerns: (asked, { facts }) =>
          fits(asked, 'input.agency', facts.agency) && fits(asked, 'input.campaign', facts.campaign),
        proves: (asked, { facts }) =>
          facts.stopped !== null && dayOf(facts.stopped) === dayOf(askedAt(asked, 'input.stoppedDate')),
      },
    },
  },
});
