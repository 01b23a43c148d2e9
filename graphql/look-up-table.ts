import type { LookUp } from './kinds.ts';

/** A field by name, narrowed by the scalar or the input type that it stands in where the name alone says too little. */
interface LookUpRule {
  field: string;
  scalar?: string;
  in?: readonly string[];
  /** Input types in which the same name means something else. */
  notIn?: readonly string[];
  lookUp: LookUp;
}

/**
 * Inputs whose `accountNumber` is the number of a bank account: they stand beside a bank and a branch, and those of one of
 * ours have `krakenAccountNumber` beside them.
 */
export const bankDetails: readonly string[] = [
  'BankDetailsInput',
  'PaymentInput',
  'NewBankAccountDetailsInput',
  'UpdateBankAccountDetailsInput',
];

/** Field to read: what is offered while somebody types, for every operation alike. A domain's own override wins. */
export const lookUpTable: readonly LookUpRule[] = [
  { field: 'accountNumber', notIn: bankDetails, lookUp: 'account' },
  { field: 'krakenAccountNumber', lookUp: 'account' },
  { field: 'ledgerNumber', lookUp: 'ledger' },
  { field: 'ledgerNumbers', lookUp: 'ledger' },
  { field: 'sourceLedgerNumber', lookUp: 'ledger' },
  { field: 'targetLedgerNumber', lookUp: 'ledger' },
  { field: 'transferChargeLedgerNumber', lookUp: 'ledger' },
  // An Int cannot hold the UUID by which a payment is known now.
  { field: 'paymentId', scalar: 'Int', lookUp: 'paymentNumber' },
  { field: 'paymentId', lookUp: 'payment' },
  { field: 'repaymentId', lookUp: 'repayment' },
  { field: 'requestId', in: ['CancelRepaymentRequestInputType'], lookUp: 'repaymentRequest' },
  { field: 'apiExceptionId', lookUp: 'apiException' },
  { field: 'id', in: ['UpdateAPIExceptionInput'], lookUp: 'apiException' },
  { field: 'pathName', in: ['PauseDunningInputType', 'WithdrawDunningInputType'], lookUp: 'dunningPath' },
  { field: 'printBatchId', lookUp: 'printBatch' },
  { field: 'reason', in: ['PostCreditInput'], lookUp: 'creditReason' },
  { field: 'reason', in: ['CreateAccountChargeInput'], lookUp: 'chargeReason' },
  // It posts a credit or a charge, as its action says.
  { field: 'reason', in: ['CreateScheduledTransactionsInput'], lookUp: 'transactionReason' },
  { field: 'campaign', in: ['CloseDCAProceedingInputType', 'UpdateDCAProceedingInputType'], lookUp: 'dcaProceeding' },
  { field: 'agency', lookUp: 'agency' },
  // The campaign of an agency. Elsewhere a campaign is one of marketing, or of demand response.
  { field: 'campaign', in: ['CommenceDCAProceedingInputType'], lookUp: 'campaign' },
  { field: 'configCode', lookUp: 'processConfiguration' },
];

/** The look-up of a field: `scalar` is its named type, `owner` the input type it stands in (empty for an argument). */
export function findLookUp(field: string, scalar: string, owner: string): LookUp | null {
  const rule = lookUpTable.find(
    (one) =>
      one.field === field &&
      (one.scalar === undefined || one.scalar === scalar) &&
      (one.in === undefined || one.in.includes(owner)) &&
      !one.notIn?.includes(owner),
  );
  return rule?.lookUp ?? null;
}
