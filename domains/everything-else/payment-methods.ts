import { defineDomain } from '../define-domain.ts';
import { askAccountIfAny, change, noAccount, onAccount, onAccountIfGiven, stops } from './classify.ts';

const bank = { touches: 'bank' } as const;

/** Where money comes from and goes to: bank accounts, cards, payment slips. A wrong one pays the wrong person. */
export const paymentMethods = defineDomain({
  name: 'payment-methods',
  order: 17,
  operations: {
    createPaymentMethod: change(onAccountIfGiven, bank),
    createBankTransferPaymentMethod: change(onAccountIfGiven, bank),
    createKonbiniPaymentMethod: change(onAccountIfGiven, bank),
    createPaymentMethodActionIntent: change(onAccount, bank),
    recordActivatedPaymentMethod: change(askAccountIfAny, bank),
    setUpDirectDebitInstruction: change(onAccount, bank),
    setUpDirectDebitInstructionForBusiness: change(noAccount, bank),
    setUpDirectDebitInstructionFromStoredDetails: change(onAccount, bank),
    storeDirectDebitPaymentMethodDetails: change(onAccount, bank),
    storePaymentInstruction: change(onAccount, bank),
    invalidatePaymentInstruction: stops(onAccount, bank),
    // `accountNumber` is the bank's here, `krakenAccountNumber` the customer's.
    storeBankAccountDetails: change(
      { at: 'input.krakenAccountNumber', optional: true },
      { ...bank, mintsSecret: true },
    ),
    updateBankAccountDetails: change({ at: 'input.krakenAccountNumber', optional: true }, bank),
    storeRefundBankAccount: change(onAccountIfGiven, bank),
    updateCreditCardDetails: change(onAccountIfGiven, bank),
    generateCreditCardToken: change(noAccount, { ...bank, mintsSecret: true }),
    fetchGeneratePaymentFingerprint: change(askAccountIfAny, bank),
    getEmbeddedSecretForNewPaymentInstruction: change(onAccount, { ...bank, mintsSecret: true }),
    getEmbeddedSecretForNewPaymentInstructionWithoutAccount: change(noAccount, { ...bank, mintsSecret: true }),
    getHostedUrlForNewPaymentInstruction: change(onAccount, { ...bank, mintsSecret: true }),
  },
});
