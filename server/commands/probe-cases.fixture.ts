/** One probed operation against the sandbox: what is asked, and what makes it undecidable. */
export interface ProbeCase {
  operation: string;
  account: string;
  input: Record<string, unknown>;
  /** Where the idempotency key stands. */
  key?: string;
  /** Made outside the console: what else would look the same. `stood`: the same call, before ours. */
  twin: Record<string, unknown> | 'stood' | 'noBefore';
  /** The payment that the input names; the review knows it by its UUID. */
  payment?: string;
}

const full = 'A-ACC000FF';
const states = 'A-ACC00010';
const debtor = 'A-ACC00005';
const today = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);
const pause = { reason: '相談中', pauseStartAt: new Date(Date.now() - 60_000).toISOString(), pauseLength: 14 };
const commence = {
  accountNumber: debtor,
  agency: 'AOBA',
  campaign: 'EARLY_STAGE',
  isWhiteLabel: false,
  dateStarted: today,
  amount: 6_200,
};
const credit = { accountNumber: full, netAmount: 900, taxAmount: 90, reason: 'GOODWILL' };
const gross = { accountNumber: full, grossAmount: 770, netAmount: 700, salesTaxAmount: 70 };

export const probeCases: ProbeCase[] = [
  {
    operation: 'submitRepaymentRequest',
    account: full,
    input: { accountNumber: full, ledgerNumber: 'L-ACC000FF01', amountInMinorUnit: 1_100 },
    key: 'idempotencyKey',
    twin: {},
  },
  {
    operation: 'refundPayment',
    account: full,
    input: { accountNumber: full, paymentId: '5000100', amountInMinorUnit: 1_300, reason: 'PAYMENT_CORRECTION' },
    key: 'idempotencyKey',
    payment: '5000100',
    twin: {},
  },
  {
    operation: 'approveRepayment',
    account: 'A-ACC00006',
    input: { accountNumber: 'A-ACC00006', repaymentId: '7000001' },
    twin: 'stood',
  },
  { operation: 'cancelRepaymentRequest', account: full, input: { requestId: 'RR-3000100' }, twin: 'stood' },
  {
    operation: 'commenceDcaProceeding',
    account: debtor,
    input: { ...commence, ledgerNumber: 'L-ACC0000501' },
    twin: { ledgerNumber: 'L-ACC0000502' },
  },
  {
    operation: 'updateDcaProceeding',
    account: 'A-ACC00009',
    input: { accountNumber: 'A-ACC00009', campaign: 'EARLY_STAGE', amount: 15_000 },
    twin: 'stood',
  },
  {
    operation: 'closeDcaProceeding',
    account: 'A-ACC0000A',
    input: {
      accountNumber: 'A-ACC0000A',
      ledgerNumber: 'L-ACC0000A01',
      agency: 'HINODE',
      campaign: 'LATE_STAGE',
      stopReason: 'PAID',
      stoppedDate: today,
    },
    twin: { ledgerNumber: 'L-ACC0000A02' },
  },
  { operation: 'pauseCollectionProcess', account: states, input: { number: 'CP-0002', ...pause }, twin: 'stood' },
  {
    operation: 'resumeCollectionProcess',
    account: states,
    input: { number: 'CP-0003', reason: '相談終了' },
    twin: 'stood',
  },
  {
    operation: 'associateItemToCollectionProcess',
    account: states,
    input: { number: 'CP-0002', itemType: 'TRANSACTIONAL_MESSAGING_TRIGGER', itemReference: 'FT-7' },
    twin: 'noBefore',
  },
  { operation: 'reactivateCollectionProcessRecord', account: states, input: { number: 'CP-0004' }, twin: 'stood' },
  {
    operation: 'updateCollectionProcessRecordToActive',
    account: states,
    input: { number: 'CP-0001' },
    twin: 'stood',
  },
  {
    operation: 'updateCollectionProcessRecordToComplete',
    account: states,
    input: { number: 'CP-0002', completionReason: 'ENDED' },
    twin: 'stood',
  },
  {
    operation: 'triggerCollectionProcessMessage',
    account: states,
    input: { collectionProcessNumber: 'CP-0002', stepIdentifier: 'reminder-email', runAssessments: false },
    twin: {},
  },
  {
    operation: 'withdrawDunning',
    account: 'A-ACC0000B',
    input: { accountNumber: 'A-ACC0000B', pathName: 'STANDARD' },
    twin: 'stood',
  },
  { operation: 'postCredit', account: full, input: credit, twin: { note: '窓口で対応' } },
  {
    operation: 'createAccountCredit',
    account: full,
    input: { ...gross, reason: 'EXTERNAL_REFERRAL_CREDIT' },
    twin: {},
  },
  { operation: 'createAccountCharge', account: full, input: { ...gross, reason: 'PAPER_BILL' }, twin: {} },
  {
    operation: 'transferLedgerBalance',
    account: full,
    input: {
      sourceAccountLedger: { accountNumber: full, ledgerNumber: 'L-ACC000FF01' },
      targetAccountLedger: { accountNumber: full, ledgerNumber: 'L-ACC000FF02' },
      amount: 2_500,
      note: '振替',
    },
    twin: {},
  },
  {
    operation: 'collectPayment',
    account: full,
    input: { accountNumber: full, amount: 4_400, paymentDate: '2027-01-15', description: '分割の一回目' },
    key: 'idempotencyKey',
    twin: {},
  },
  {
    operation: 'awardLoyaltyPoints',
    account: full,
    input: { accountNumber: full, points: 300 },
    key: 'idempotencyKey',
    twin: 'noBefore',
  },
  {
    operation: 'deductLoyaltyPoints',
    account: full,
    input: { accountNumber: full, points: 100 },
    key: 'idempotencyKey',
    twin: 'noBefore',
  },
];
