import { defineDomain } from '../define-domain.ts';
import { askAccount, askAccountIfAny, change, noAccount, onAccount, onAccountIfGiven, routine } from './classify.ts';

/** Optional upstream, where its absence means the sender: never meant here. */
const somebody = { kind: 'identifier', required: true, nullable: false, nonEmpty: true } as const;

/** Accounts and the people behind them: names, addresses, consents and wishes. */
export const customers = defineDomain({
  name: 'customers',
  order: 23,
  operations: {
    createShellAccount: change(noAccount),
    initializeAccount: change(noAccount),
    initializeUser: change(noAccount),
    prepareAccount: change(noAccount),
    withdrawAccount: change(onAccountIfGiven),
    updateAccountBillingAddress: change(onAccountIfGiven),
    updateAccountBillingEmail: change(onAccount),
    updateAccountConsentData: change(onAccountIfGiven),
    updateAccountConsents: change({ at: 'accountNumber' }),
    updateAccountUser: change(askAccount, { fields: { 'input.userId': somebody } }),
    updateAccountUserByUserId: change(askAccount, { fields: { 'input.userId': somebody } }),
    updateUser: change(askAccount, { fields: { 'input.userId': somebody } }),
    updateAccountUserConsents: change(askAccount, { fields: { userNumber: somebody } }),
    updateUserDetails: change(noAccount, { actsOnCaller: true }),
    updateCommsPreferences: change(noAccount, { actsOnCaller: true }),
    updateCommsDeliveryPreference: change(onAccount),
    updateDocumentAccessibilityPreference: change(onAccount),
    updateOptionsLanguagePreference: change(onAccount),
    requestDoubleOptIn: change(onAccountIfGiven),
    confirmDoubleOptIn: change(noAccount),
    startCustomerVerification: change(askAccountIfAny),
    verifyCustomer: change(noAccount, { actsOnCaller: true }),
    verifyEmail: change(noAccount),
    sendVerificationEmail: change(askAccountIfAny),
    addItemsToRiskList: change(askAccountIfAny),
    removeItemsFromRiskList: change(askAccountIfAny),
    createJpnFileAttachment: change(onAccountIfGiven, { mintsSecret: true }),
    triggerPostUploadOperationsJpn: change(askAccountIfAny),
    validateAddress: routine(noAccount),
    validateEmail: routine(noAccount),
    validatePhone: routine(noAccount),
  },
});
