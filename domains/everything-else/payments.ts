import { defineDomain } from '../define-domain.ts';
import { perItem, takeIn } from '../money-effect.ts';
import { askAccount, askAccountIfAny, change, money, onAccount, onAccountIfGiven, routine, stops } from './classify.ts';

const account = 'input.accountNumber';
const ledger = 'input.ledgerNumber';
const ledgerOfAccount = { checks: { ledger } } as const;
const whole = { amount: { at: 'input.amount' }, fields: { 'input.amount': { kind: 'money', min: 1 } } } as const;
const scheduled = {
  amount: { at: 'input.paymentAmount' },
  fields: { 'input.paymentAmount': { kind: 'money', min: 1 } },
} as const;

/** One payment of a list that upstream is told about. */
const recorded = perItem(
  'input.payments',
  takeIn({ ledger: 'actionIntent.options.targetIdentifier', yen: 'amount', target: 'reference' }),
);

/** Money coming from customers: collecting it, recording it, and when it is collected. */
export const payments = defineDomain({
  name: 'payments',
  order: 16,
  operations: {
    collectPayment: money(onAccount, takeIn({ account, ledger, yen: 'input.amount' }), {
      ...ledgerOfAccount,
      ...whole,
    }),
    initiateStandalonePayment: money(onAccount, takeIn({ account, ledger, yen: 'input.amount' }), {
      ...ledgerOfAccount,
      ...whole,
    }),
    initiateHostedStandalonePayment: money(onAccount, takeIn({ account, ledger, yen: 'input.amount' }), {
      ...ledgerOfAccount,
      ...whole,
    }),
    completeStandalonePayment: money(onAccount, takeIn({ account, ledger, yen: () => null }), ledgerOfAccount),
    createPaymentActionIntent: money(onAccount, takeIn({ account, target: 'input.targetIdentifier', yen: () => null })),
    createKonbiniPayment: money(onAccountIfGiven, takeIn({ account, yen: 'input.amount' }), whole),
    // The new amount: what it replaces is not in the input.
    amendPayment: money(onAccount, takeIn({ account, yen: 'input.amount', target: 'input.paymentId' }), {
      checks: { payment: 'input.paymentId' },
      amount: whole.amount,
      fields: { ...whole.fields, 'input.paymentId': { lookUp: 'payment' } },
    }),
    cancelPayment: stops(onAccount, {
      checks: { payment: 'input.paymentId' },
      fields: { 'input.paymentId': { kind: 'identifier', lookUp: 'payment', nonEmpty: true } },
    }),
    recordPendingPayment: money(askAccountIfAny, recorded),
    recordSuccessfulPayment: money(askAccountIfAny, recorded),
    recordFailedPayment: money(askAccountIfAny, recorded),
    collectDeposit: money(onAccount, takeIn({ account, target: 'input.depositKey', yen: () => null })),
    createDepositAgreement: change(onAccount),
    recordDepositAgreementAccepted: change(onAccount),
    createPaymentSchedule: money(onAccount, takeIn({ account, yen: 'input.paymentAmount' }), scheduled),
    createAccountPaymentSchedule: money(onAccount, takeIn({ account, ledger, yen: 'input.paymentAmount' }), {
      ...ledgerOfAccount,
      ...scheduled,
    }),
    switchAccountToVariablePaymentSchedule: money(
      onAccount,
      takeIn({ account, ledger, yen: () => null }),
      ledgerOfAccount,
    ),
    updateAutoTopUpAmount: money(onAccount, takeIn({ account, ledger, yen: 'input.paymentAmount' }), {
      ...ledgerOfAccount,
      ...scheduled,
    }),
    createContributionAgreement: money(onAccount, takeIn({ account, yen: 'input.amount' }), whole),
    endContributionAgreement: stops(askAccount),
    stopAutomatedPayments: stops(onAccount),
    setPaymentPreference: change(onAccount, { touches: 'bank' }),
    suggestFixedPaymentAmount: routine(onAccount),
  },
});
