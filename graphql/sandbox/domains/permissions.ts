/** Money operations beyond the five domains, and what decides where money goes, that leave a trace in the world; refused only as their code says. */
export const beyondTheDomains: Readonly<Record<string, string>> = {
  postCredit: 'Can refund payments',
  createAccountCredit: 'Can refund payments',
  createAccountCharge: 'Can refund payments',
  transferLedgerBalance: 'Can refund payments',
  collectPayment: 'Can refund payments',
  awardLoyaltyPoints: 'Can refund payments',
  deductLoyaltyPoints: 'Can refund payments',
  storePaymentInstruction: 'Can refund payments',
};

/**
 * What each operation wants of its caller. The names are those that the platform prints elsewhere (OEJP's own are not
 * public); where none is printed, the sandbox takes the nearest.
 */
export const permissions: Readonly<Record<string, string>> = {
  submitRepaymentRequest: 'Can create repayment request',
  cancelRepaymentRequest: 'Can create repayment request',
  allowRepaymentSubmission: 'Can create repayment interventions',
  blockRepaymentSubmission: 'Can create repayment interventions',
  approveRepayment: 'Can approve repayments',
  refundPayment: 'Can refund payments',
  commenceDcaProceeding: 'Can update dca proceedings',
  closeDcaProceeding: 'Can update dca proceedings',
  updateDcaProceeding: 'Can update dca proceedings',
  startCollectionProcess: 'Can start collection process',
  pauseCollectionProcess: 'Can start collection process',
  resumeCollectionProcess: 'Can start collection process',
  assessCollectionProcessRecordForPause: 'Can start collection process',
  associateItemToCollectionProcess: 'Can start collection process',
  reactivateCollectionProcessRecord: 'Can start collection process',
  updateCollectionProcessRecordToActive: 'Can start collection process',
  updateCollectionProcessRecordToComplete: 'Can start collection process',
  updateCollectionProcessRecordLatestStep: 'Can start collection process',
  createCollectionProcessEvent: 'Can start collection process',
  triggerCollectionProcessMessage: 'Can start collection process',
  pauseDunning: 'Can update dunning process',
  withdrawDunning: 'Can update dunning process',
  createApiException: 'Can create api exceptions',
  createApiCall: 'Can create api exceptions',
  createApiExceptionEvent: 'Can create api exceptions',
  createApiExceptionNote: 'Can create api exceptions',
  updateApiException: 'Can update api exceptions',
  updateApiExceptionNote: 'Can update api exceptions',
  createTemplate: 'Can update api exceptions',
  updateTemplate: 'Can update api exceptions',
  deleteTemplate: 'Can update api exceptions',
  activateTemplates: 'Can update api exceptions',
  expireTemplates: 'Can update api exceptions',
  ...beyondTheDomains,
};

/** The code by which an operation says that its caller lacks the permission; KT-CT-1111 for the rest. */
export const unauthorised: Readonly<Record<string, string>> = {
  cancelRepaymentRequest: 'KT-CT-4231',
  approveRepayment: 'KT-CT-3959',
};
