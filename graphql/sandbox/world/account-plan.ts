import type {
  AccountRecord,
  CollectionProcessRecord,
  DunningRecord,
  PaymentRecord,
  PaymentStatus,
  RepaymentStatus,
  RequestRule,
  RequestStatus,
} from './state.ts';

/** Which of an account's ledgers. */
export type Utility = 'electricity' | 'gas';

/**
 * What an account is to be like, before it moves in: the crowd's plans are made by chance, the named ones are written.
 * What a plan leaves out is ordinary. Money is whole yen.
 */
export interface AccountPlan {
  number: string;
  /** Balance of the electricity ledger; positive is credit. */
  electricity: number;
  /** Balance of the gas ledger; absent is no gas. */
  gas?: number;
  status?: AccountRecord['status'];
  accountType?: AccountRecord['accountType'];
  isInHardship?: boolean;
  refundBar?: string;
  refundCap?: number;
  requestRule?: RequestRule;
  payments?: readonly PaymentPlan[];
  repayments?: readonly RepaymentPlan[];
  requests?: readonly RequestPlan[];
  refundRequests?: readonly RefundRequestPlan[];
  proceedings?: readonly ProceedingPlan[];
  processes?: readonly ProcessPlan[];
  dunning?: readonly DunningPlan[];
}

export interface PaymentPlan {
  id?: string;
  amount: number;
  status: PaymentStatus;
  transactionType: PaymentRecord['transactionType'];
}

export interface RepaymentPlan {
  id?: string;
  amount: number;
  status: RepaymentStatus;
  /** Subject of whoever asked; suzuki unless said. */
  askedBy?: string;
  blocked?: string;
  /** Id of the payment that it refunds. */
  refundOf?: string;
}

export interface RequestPlan {
  id?: string;
  amount: number;
  status: RequestStatus;
}

export interface RefundRequestPlan extends RequestPlan {
  id: string;
  paymentId: string;
}

export interface ProceedingPlan {
  /** Null is the whole account. */
  ledger: Utility | null;
  agency: string;
  campaign: string;
  amount: number;
  stopReason?: string;
}

export interface ProcessPlan {
  number?: string;
  configCode: string;
  ledger?: Utility;
  status: CollectionProcessRecord['status'];
  completion?: CollectionProcessRecord['completion'];
  /** Complete, and it had been active before. */
  wasActive?: boolean;
  paused?: boolean;
  externalReference?: string;
}

export interface DunningPlan {
  pathName: string;
  status: DunningRecord['status'];
  badDebt?: number;
}
