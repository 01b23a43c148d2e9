import { defineDomain } from '../define-domain.ts';
import { allOf, payOut, perItem, takeIn, turnedBy } from '../money-effect.ts';
import { isScheduledCharge } from '../scheduled-charge.ts';
import { askAccount, askAccountIfAny, change, money, onAccount, stops } from './classify.ts';

const account = 'input.accountNumber';
const source = 'input.sourceAccountLedger';
const target = 'input.targetAccountLedger';
const gross = { amount: { at: 'input.grossAmount' }, fields: { 'input.grossAmount': { kind: 'money' } } } as const;
const ledgers = { source: 'input.sourceLedgerNumber', target: 'input.targetLedgerNumber' };
const transferAccount = { at: `${source}.accountNumber` } as const;

/** Charges, credits and balances on the accounts' ledgers, and the bills. */
export const billing = defineDomain({
  name: 'billing',
  order: 18,
  operations: {
    createAccountCharge: money(onAccount, takeIn({ account, yen: 'input.grossAmount' }), gross),
    createAccountCredit: money(onAccount, payOut({ account, yen: 'input.grossAmount' }), gross),
    postCredit: money(
      onAccount,
      payOut({ account, ledger: 'input.ledgerNumber', yen: ['input.netAmount', 'input.taxAmount'] }),
      {
        checks: { ledger: 'input.ledgerNumber' },
        fields: { 'input.netAmount': { kind: 'money' }, 'input.taxAmount': { kind: 'money' } },
      },
    ),
    createScheduledTransactions: money(
      askAccountIfAny,
      perItem('input', turnedBy(isScheduledCharge, payOut({ ledger: 'ledgerNumber', yen: 'grossAmount' }))),
    ),
    // Out of one customer's balance into another's.
    transferLedgerBalance: money(
      transferAccount,
      allOf(
        takeIn({ account: `${source}.accountNumber`, ledger: `${source}.ledgerNumber`, yen: 'input.amount' }),
        payOut({ account: `${target}.accountNumber`, ledger: `${target}.ledgerNumber`, yen: 'input.amount' }),
      ),
      {
        checks: { ledger: `${source}.ledgerNumber` },
        amount: { at: 'input.amount' },
        fields: {
          'input.amount': { kind: 'money', min: 1 },
          [`${target}.accountNumber`]: { kind: 'identifier', lookUp: 'account', nonEmpty: true },
        },
      },
    ),
    // Lets whatever credit there is go from one ledger to the other, again and again.
    createCreditTransferPermission: money(
      askAccount,
      allOf(takeIn({ ledger: ledgers.source }), payOut({ ledger: ledgers.target })),
    ),
    terminateCreditTransferPermission: stops(askAccount),
    // Upstream's own approvals; what stands behind one is not in the input.
    completeApproval: money(askAccountIfAny, payOut({ target: 'input.approvalUuid' })),
    requestPrintedBill: change(onAccount),
  },
});
