import { refuse } from '../refusal.ts';
import { type CollectionConfig, findCollectionConfig } from '../world/collection-configs.ts';
import { nextNumber } from '../world/counters.ts';
import { findAccount, findLedgerOf } from '../world/find.ts';
import type { AccountRecord, WorldState } from '../world/state.ts';
import { mutation } from './resolver.ts';

interface StartInput {
  accountNumber: string;
  ledgerNumber?: string | null;
  billingDocumentIdentifier?: string | null;
  configCode: string;
}

/**
 * Begins a process, pending until it is made active. Refused: KT-CT-1111 no such account, 11212 no such configuration, or one
 * whose ledger is missing or of someone else, 11209 not published, 11208 its billing document is missing or of someone else,
 * 11210 a process for the same thing is open, 11211 the configuration is full.
 */
export const startCollectionProcess = mutation<{ input: StartInput }>(
  'startCollectionProcess',
  ({ input }, { state, now, effect }) => {
    const account = findAccount(state, input.accountNumber);
    if (!account) return refuse('KT-CT-1111', { inputPath: ['input', 'accountNumber'] });
    const config = findCollectionConfig(input.configCode);
    if (!config) return refuse('KT-CT-11212', { inputPath: ['input', 'configCode'] });
    if (!config.isPublished) return refuse('KT-CT-11209', { inputPath: ['input', 'configCode'] });
    const target = takeTarget(state, account, config, input);
    checkOpen(state, config, target);
    const number = `CP-${nextNumber(state, 'collectionProcess').toString(16).toUpperCase()}`;
    state.collectionProcesses[number] = {
      number,
      accountNumber: account.number,
      level: config.level,
      target,
      configCode: config.code,
      status: 'PENDING',
      completion: null,
      completionDetails: null,
      startedAt: now,
      activatedAt: null,
      externalReference: null,
      externalSourceName: null,
      latestStep: null,
      pauses: [],
      items: [],
      events: [],
    };
    effect({ account: account.number });
    return { collectionProcessStarted: { number, accountNumber: account.number } };
  },
);

function takeTarget(state: WorldState, account: AccountRecord, { level }: CollectionConfig, input: StartInput): string {
  if (level === 'ACCOUNT') return account.number;
  if (level === 'LEDGER') {
    const ledger = findLedgerOf(state, account.number, input.ledgerNumber ?? '');
    return ledger?.number ?? refuse('KT-CT-11212', { inputPath: ['input', 'ledgerNumber'] });
  }
  const document = account.documents.find((identifier) => identifier === input.billingDocumentIdentifier);
  return document ?? refuse('KT-CT-11208', { inputPath: ['input', 'billingDocumentIdentifier'] });
}

function checkOpen(state: WorldState, { code, limit }: CollectionConfig, target: string): void {
  const open = Object.values(state.collectionProcesses).filter(({ status }) => status !== 'COMPLETE');
  if (open.some((process) => process.target === target)) refuse('KT-CT-11210');
  if (limit !== null && open.filter(({ configCode }) => configCode === code).length >= limit) {
    refuse('KT-CT-11211', { inputPath: ['input', 'configCode'] });
  }
}
