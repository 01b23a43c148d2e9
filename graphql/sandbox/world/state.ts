import type { CollectionProcessRecord, DunningRecord, ProceedingRecord } from './debt-records.ts';
import type { ApiCallRecord, ApiEventRecord, ApiExceptionRecord, TemplateRecord } from './work-records.ts';

export type * from './debt-records.ts';
export type * from './work-records.ts';

/**
 * Everything upstream knows, as plain JSON. Instants are milliseconds since 1970 by the sandbox's clock, days are
 * `2026-11-23` in Japan, money is whole yen. Names of enum values are those of the SDL.
 */
export interface WorldState {
  seed: string;
  /** When the population was made: its dates lie around this instant. */
  seededAt: number;
  /** How far the sandbox's clock was moved ahead of the machine's. */
  aheadMs: number;
  /** The last number given, by kind of thing. */
  counters: Record<CounterName, number>;
  accounts: Record<string, AccountRecord>;
  ledgers: Record<string, LedgerRecord>;
  payments: Record<string, PaymentRecord>;
  repayments: Record<string, RepaymentRecord>;
  repaymentRequests: Record<string, RepaymentRequestRecord>;
  refundRequests: Record<string, RefundRequestRecord>;
  /** Idempotency keys of repayment requests and refunds that were carried out, remembered for ever. */
  usedKeys: Record<string, { operation: string; account: string; at: number }>;
  proceedings: ProceedingRecord[];
  collectionProcesses: Record<string, CollectionProcessRecord>;
  dunningProcesses: DunningRecord[];
  apiExceptions: Record<string, ApiExceptionRecord>;
  /** Calls and events that name no exception. */
  looseApiCalls: ApiCallRecord[];
  looseApiEvents: ApiEventRecord[];
  templates: Record<string, TemplateRecord>;
  /** Credits and charges that were put on accounts in the sandbox, oldest first. */
  transactions: TransactionRecord[];
  loyaltyEntries: LoyaltyRecord[];
}

export type CounterName =
  | 'repayment'
  | 'repaymentRequest'
  | 'payment'
  | 'collectionProcess'
  | 'item'
  | 'apiException'
  | 'apiCall'
  | 'apiEvent'
  | 'apiNote'
  | 'template'
  | 'trigger'
  | 'transaction'
  | 'loyaltyEntry';

export type AccountStatus =
  | 'PENDING'
  | 'INCOMPLETE'
  | 'WITHDRAWN'
  | 'ACTIVE'
  | 'ENROLMENT_ERROR'
  | 'ENROLMENT_REJECTED'
  | 'DORMANT'
  | 'VOID';

/** What the clock does with this account's repayment requests; `acceptLater` leaves time to see them wait, or to cancel. */
export type RequestRule = 'accept' | 'acceptLater' | 'never' | 'reject';

export interface AccountRecord {
  id: string;
  number: string;
  status: AccountStatus;
  accountType: 'DOMESTIC' | 'BUSINESS';
  brand: string;
  createdAt: number;
  portfolioNumber: string;
  holder: HolderRecord;
  address: AddressRecord;
  supplyPoints: { market: 'JPN_ELECTRICITY' | 'JPN_GAS'; spin: string }[];
  isInHardship: boolean;
  /** Why no repayment can be asked for; null when one can. */
  refundBar: string | null;
  /** The most that may be asked back, whatever the credit; null is no cap. */
  refundCap: number | null;
  requestRule: RequestRule;
  bank: BankRecord | null;
  /** Identifiers of billing documents. */
  documents: string[];
}

export interface HolderRecord {
  userId: string;
  familyName: string;
  givenName: string;
  familyKana: string;
  givenKana: string;
  companyName: string | null;
  email: string;
  mobile: string;
  landline: string;
}

export interface AddressRecord {
  postalCode: string;
  prefecture: string;
  city: string;
  town: string;
  street: string;
  house: string | null;
}

export interface BankRecord {
  instructionId: string;
  bankCode: string;
  /** Only the last digits are ever known. */
  masked: string;
  holder: string;
  validFrom: number;
}

export interface LedgerRecord {
  id: string;
  number: string;
  accountNumber: string;
  name: string;
  ledgerType: 'JPN_ELECTRICITY_LEDGER' | 'JPN_GAS_LEDGER';
  /** Positive is credit of the customer. */
  balance: number;
}

export type PaymentStatus =
  | 'SCHEDULED'
  | 'PENDING'
  | 'CLEARED'
  | 'FAILED'
  | 'PROMISED'
  | 'REQUESTED'
  | 'HISTORIC'
  | 'THIRD_PARTY';

export interface PaymentRecord {
  id: string;
  uuid: string;
  accountNumber: string;
  ledgerNumber: string;
  amount: number;
  paymentDate: string;
  reference: string;
  transactionType: 'DD_REGULAR_COLLECTION' | 'CREDIT_CARD' | 'KONBINI' | 'EFT';
  status: PaymentStatus;
  billingDocument: string | null;
}

export type RepaymentStatus = 'REQUESTED' | 'APPROVED' | 'SUBMITTED' | 'FAILED' | 'PAID' | 'THIRD_PARTY' | 'HISTORIC';

export interface RepaymentRecord {
  id: string;
  accountNumber: string;
  ledgerNumber: string;
  amount: number;
  paymentDate: string;
  status: RepaymentStatus;
  reason: string;
  paymentUuid: string | null;
  /** The payment that it refunds. */
  refundOf: string | null;
  /** Subject of whoever asked for it. */
  askedBy: string;
  block: { reason: string | null; by: string; at: number } | null;
  /** When the clock submits it to the bank, and when the bank has paid. */
  submitAt: number | null;
  payAt: number | null;
}

export type RequestStatus = 'REQUESTED' | 'ACCEPTED' | 'CANCELLED' | 'REJECTED';

export interface RepaymentRequestRecord {
  requestId: string;
  accountNumber: string;
  ledgerNumber: string;
  amount: number;
  reasonCode: string | null;
  method: 'BANK_TRANSFER' | 'CHEQUE' | 'CARD';
  status: RequestStatus;
  askedBy: string;
  askedAt: number;
  /** When the clock accepts or rejects it; null waits for ever. */
  decideAt: number | null;
}

export interface RefundRequestRecord {
  requestId: string;
  accountNumber: string;
  ledgerNumber: string;
  paymentId: string;
  amount: number;
  reasonCode: string;
  status: RequestStatus;
}

export interface TransactionRecord {
  id: string;
  accountNumber: string;
  ledgerNumber: string;
  type: 'Credit' | 'Charge';
  net: number;
  tax: number;
  reason: string;
  note: string | null;
  /** When it was posted. */
  at: number;
}

export interface LoyaltyRecord {
  id: string;
  accountNumber: string;
  accountUserId: string;
  /** Negative where points were taken away. */
  points: number;
  reason: string;
  key: string | null;
  at: number;
}
