import { accountFaults } from '../server/faults.ts';
import type { AccountPlan } from './account-plan.ts';
import { ledgerNumber } from './ledger-number.ts';

/** The account with something of everything, in good order. */
export const fullAccount = 'A-ACC000FF';

/**
 * Codes that no state of an account leads to: every operation that names account `A-EC0ddddd`, or something of it,
 * answers KT-CT-ddddd.
 */
export const markerCodes: readonly number[] = [1111, 1113, 1132, 1188, 1189, 1199];

const markerPattern = /^A-EC0(\d{5})$/;

/** The account that provokes this code. */
export function markerAccount(code: number): string {
  return `A-EC0${String(code).padStart(5, '0')}`;
}

/** The code that an account provokes, `KT-CT-1113`, or null for every other account. */
export function findMarkerCode(account: string): string | null {
  const found = markerPattern.exec(account);
  return found ? `KT-CT-${Number(found[1])}` : null;
}

/** Accounts with something of everything that a mutation could be about: faults come last, so that a new one moves no id. */
export const fullAccounts: readonly string[] = [
  ...new Set([fullAccount, ...markerCodes.map(markerAccount), ...accountFaults.map(({ account }) => account)]),
];

/** The ids of what such an account has. */
export interface FullAccount {
  account: string;
  electricity: string;
  gas: string;
  payment: string;
  /** Requested, by suzuki. */
  repayment: string;
  blockedRepayment: string;
  request: string;
  collectionProcess: string;
  apiException: number;
  /** Written by suzuki. */
  note: string;
}

/** Throws for an account that is not one of {@link fullAccounts}. */
export function getFullAccount(account: string): FullAccount {
  const index = fullAccounts.indexOf(account);
  if (index < 0) throw new Error(`${account} is no account with something of everything`);
  const own = 100 + index;
  return {
    account,
    electricity: ledgerNumber(account, 'electricity'),
    gas: ledgerNumber(account, 'gas'),
    payment: `5000${own}`,
    repayment: `7000${own}`,
    blockedRepayment: `7001${own}`,
    request: `RR-3000${own}`,
    collectionProcess: `CP-0${own}`,
    apiException: 1_001 + index,
    note: String(1 + index),
  };
}

export function fullPlan(number: string): AccountPlan {
  const ids = getFullAccount(number);
  return {
    number,
    electricity: 80_000,
    gas: -12_000,
    payments: [{ id: ids.payment, amount: 9_900, status: 'CLEARED', transactionType: 'DD_REGULAR_COLLECTION' }],
    repayments: [
      { id: ids.repayment, amount: 12_000, status: 'REQUESTED' },
      { id: ids.blockedRepayment, amount: 7_000, status: 'REQUESTED', blocked: '確認中' },
    ],
    requests: [{ id: ids.request, amount: 6_000, status: 'REQUESTED' }],
    proceedings: [{ ledger: 'gas', agency: 'AOBA', campaign: 'EARLY_STAGE', amount: 12_000 }],
    processes: [{ number: ids.collectionProcess, configCode: 'LEDGER_STANDARD', ledger: 'gas', status: 'ACTIVE' }],
    dunning: [{ pathName: 'STANDARD', status: 'ACTIVE' }],
  };
}
