import { accountFields, addressFields, ledgerFields } from './account-fields.ts';
import { accountQueries } from './account-queries.ts';
import {
  createApiCall,
  createApiExceptionEvent,
  createApiExceptionNote,
  updateApiExceptionNote,
} from './api-exception-history.ts';
import { apiExceptionQueries } from './api-exception-queries.ts';
import { createApiException, updateApiException } from './api-exceptions.ts';
import { collectPayment } from './collect-payment.ts';
import {
  associateItemToCollectionProcess,
  createCollectionProcessEvent,
  triggerCollectionProcessMessage,
  updateCollectionProcessRecordLatestStep,
} from './collection-history.ts';
import { collectionQueries } from './collection-queries.ts';
import {
  reactivateCollectionProcessRecord,
  updateCollectionProcessRecordToActive,
  updateCollectionProcessRecordToComplete,
} from './collection-status.ts';
import { closeDcaProceeding, commenceDcaProceeding, updateDcaProceeding } from './dca-proceedings.ts';
import { pauseDunning, withdrawDunning } from './dunning.ts';
import { awardLoyaltyPoints, deductLoyaltyPoints, loyaltyQueries } from './loyalty.ts';
import {
  assessCollectionProcessRecordForPause,
  pauseCollectionProcess,
  resumeCollectionProcess,
} from './pause-collection-process.ts';
import { paymentInstructionFields, storePaymentInstruction } from './payment-instructions.ts';
import { refundPayment } from './refund-payment.ts';
import { allowRepaymentSubmission, approveRepayment, blockRepaymentSubmission } from './repayment-decisions.ts';
import { cancelRepaymentRequest, submitRepaymentRequest } from './repayment-requests.ts';
import type { TypeResolvers } from './resolver.ts';
import { startCollectionProcess } from './start-collection-process.ts';
import { activateTemplates, createTemplate, deleteTemplate, expireTemplates, updateTemplate } from './templates.ts';
import {
  createAccountCharge,
  createAccountCredit,
  postCredit,
  transactionFields,
  transferLedgerBalance,
} from './transactions.ts';

export type { Caller, DomainContext, Effect, Resolver, TypeResolvers } from './resolver.ts';

/**
 * Everything the sandbox answers from its world, by SDL type: `Query`, `Mutation` (the 33 of the five domains, and those whose traces a console has to find again) and object
 * types such as `Account`. A field that neither has a resolver here nor is an own property of the parent object is left
 * to the server's typed echo. Every resolver settles the world first, so that what is due by the clock has happened.
 */
export const resolvers: Readonly<Record<string, TypeResolvers>> = {
  Query: { ...accountQueries, ...collectionQueries, ...apiExceptionQueries, ...loyaltyQueries },
  Mutation: {
    submitRepaymentRequest,
    cancelRepaymentRequest,
    allowRepaymentSubmission,
    blockRepaymentSubmission,
    approveRepayment,
    refundPayment,
    commenceDcaProceeding,
    closeDcaProceeding,
    updateDcaProceeding,
    startCollectionProcess,
    pauseCollectionProcess,
    resumeCollectionProcess,
    assessCollectionProcessRecordForPause,
    associateItemToCollectionProcess,
    reactivateCollectionProcessRecord,
    updateCollectionProcessRecordToActive,
    updateCollectionProcessRecordToComplete,
    updateCollectionProcessRecordLatestStep,
    createCollectionProcessEvent,
    triggerCollectionProcessMessage,
    pauseDunning,
    withdrawDunning,
    createApiException,
    updateApiException,
    createApiCall,
    createApiExceptionEvent,
    createApiExceptionNote,
    updateApiExceptionNote,
    createTemplate,
    updateTemplate,
    deleteTemplate,
    activateTemplates,
    expireTemplates,
    postCredit,
    createAccountCredit,
    createAccountCharge,
    transferLedgerBalance,
    collectPayment,
    awardLoyaltyPoints,
    deductLoyaltyPoints,
    storePaymentInstruction,
  },
  Account: { ...accountFields, ...paymentInstructionFields, ...transactionFields },
  LedgerType: ledgerFields,
  RichAddressType: addressFields,
  PropertyRichAddressType: addressFields,
};
