import type { CollectionLevel } from './state.ts';

export interface CollectionConfig {
  code: string;
  level: CollectionLevel;
  isPublished: boolean;
  /** How many open processes it may have at once; null is no limit. */
  limit: number | null;
  /** An external reference has to be given when such a process is made active. */
  needsReference: boolean;
  steps: readonly string[];
}

const letters = ['reminder-email', 'reminder-letter', 'final-notice'] as const;

/** Configurations of collection processes; upstream has no query that lists them. */
export const collectionConfigs: readonly CollectionConfig[] = [
  { code: 'ACCOUNT_STANDARD', level: 'ACCOUNT', isPublished: true, limit: null, needsReference: false, steps: letters },
  {
    code: 'LEDGER_STANDARD',
    level: 'LEDGER',
    isPublished: true,
    limit: null,
    needsReference: false,
    steps: [...letters, 'disconnection-notice'],
  },
  {
    code: 'DOCUMENT_STANDARD',
    level: 'BILLING_DOCUMENT',
    isPublished: true,
    limit: null,
    needsReference: false,
    steps: letters,
  },
  {
    code: 'ACCOUNT_AGENCY',
    level: 'ACCOUNT',
    isPublished: true,
    limit: null,
    needsReference: true,
    steps: ['hand-over'],
  },
  { code: 'ACCOUNT_PILOT', level: 'ACCOUNT', isPublished: true, limit: 3, needsReference: false, steps: letters },
  { code: 'ACCOUNT_DRAFT', level: 'ACCOUNT', isPublished: false, limit: null, needsReference: false, steps: letters },
];

/** Outside systems whose case numbers a process may carry. */
export const externalSources: readonly string[] = ['AOBA', 'HINODE', 'MINATO'];

export function findCollectionConfig(code: string): CollectionConfig | null {
  return collectionConfigs.find((config) => config.code === code) ?? null;
}
