export interface ProceedingRecord {
  accountNumber: string;
  ledgerNumber: string | null;
  agency: string;
  campaign: string;
  isWhiteLabel: boolean;
  amount: number | null;
  notes: string | null;
  startedAt: number;
  stoppedAt: number | null;
  stopReason: string | null;
}

export type CollectionLevel = 'ACCOUNT' | 'LEDGER' | 'BILLING_DOCUMENT';

export interface CollectionProcessRecord {
  number: string;
  accountNumber: string;
  level: CollectionLevel;
  /** The account, ledger or billing document that it is about. */
  target: string;
  configCode: string;
  status: 'PENDING' | 'ACTIVE' | 'COMPLETE';
  completion: 'ENDED' | 'WITHDRAWN' | 'CANCELLED' | 'NEVER_ACTIONED' | null;
  completionDetails: string | null;
  startedAt: number;
  activatedAt: number | null;
  externalReference: string | null;
  externalSourceName: string | null;
  latestStep: { stepIdentifier: string; status: 'COMPLETED' | 'SKIPPED' | 'PENDING' } | null;
  pauses: PauseRecord[];
  items: { id: string; itemType: string; itemReference: string; occurredAt: number; extraDetails: string | null }[];
  events: { eventType: string; occurredAt: number; data: string | null }[];
}

export interface PauseRecord {
  reason: string;
  pausedAt: number;
  endsAt: number;
  resumedAt: number | null;
  resumedReason: string | null;
}

export interface DunningRecord {
  accountNumber: string;
  pathName: string;
  startDate: string;
  status: 'ACTIVE' | 'COMPLETE' | 'WITHDRAWING' | 'WITHDRAWN';
  createdNote: string;
  createdAt: number;
  updatedAt: number;
  concludedAt: number | null;
  createdBy: string;
  withdrawnBy: string | null;
  actions: { stepName: string; channel: 'EMAIL' | 'SMS' | 'PRINT'; dueDate: string; actionedAt: number | null }[];
  badDebt: number | null;
  pauses: { startDate: string; stopDate: string; note: string | null }[];
}
