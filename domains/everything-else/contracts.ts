import { defineDomain } from '../define-domain.ts';
import { askAccount, askAccountIfAny, change, noAccount, onAccount, onAccountIfGiven } from './classify.ts';

/** Agreements and contracts: concluding, varying and ending them. */
export const contracts = defineDomain({
  name: 'contracts',
  order: 10,
  operations: {
    createContract: change(askAccountIfAny),
    actualizeContract: change(askAccountIfAny),
    varyContractTerms: change(askAccountIfAny),
    instigateContractVariation: change(askAccountIfAny),
    terminateContract: change(askAccountIfAny),
    instigateContractTermination: change(askAccountIfAny),
    rescindContract: change(askAccountIfAny),
    revokeContract: change(askAccountIfAny),
    createAgreement: change(onAccount),
    getOrCreateAgreement: change(onAccount),
    extendAgreementPeriod: change(onAccount),
    updateAgreementPeriod: change(onAccount),
    terminateAgreement: change(askAccount),
    revokeAgreement: change(onAccount),
    attachAgreementsToContracts: change(askAccountIfAny),
    detachAgreementsFromContracts: change(askAccountIfAny),
    createAgreementRollover: change(onAccount),
    updateAgreementRollover: change(askAccount),
    runAgreementRollover: change(askAccount),
    updateAgreementRescission: change(askAccount),
    sendAgreementRescissionConfirmation: change(askAccount),
    createNewAgreementFromProductSwitchProcess: change(askAccount),
    initiateProductSwitch: change(onAccount),
    revertProductSwitch: change(onAccountIfGiven),
    switchToProductOnNextReadingDate: change(onAccountIfGiven),
    switchToProductWithFixedFuelCostAdjustment: change(onAccountIfGiven),
    joinSupplierAcceptTermsAndConditions: change(onAccount),
    legacyProcessOrder: change(noAccount),
  },
});
