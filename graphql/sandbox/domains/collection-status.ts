import { refuse } from '../refusal.ts';
import { externalSources, findCollectionConfig } from '../world/collection-configs.ts';
import type { CollectionProcessRecord } from '../world/state.ts';
import { takeProcess } from './collection-process.ts';
import { mutation } from './resolver.ts';

interface ActivateInput {
  number: string;
  externalReference?: string | null;
  externalSourceName?: string | null;
}

/**
 * Makes a process active, and keeps the case number of an outside system, once. Refused: KT-CT-11201 unknown or complete,
 * 11218 another reference is set, 11202 the configuration or a named source wants a reference, 11207 a source nobody knows.
 */
export const updateCollectionProcessRecordToActive = mutation<{ input: ActivateInput }>(
  'updateCollectionProcessRecordToActive',
  ({ input }, { state, now, effect }) => {
    const process = takeProcess(state, input.number, { open: true });
    const reference = input.externalReference ?? null;
    const source = input.externalSourceName ?? null;
    const path = { inputPath: ['input', 'externalReference'] };
    if (process.externalReference !== null && reference !== null && process.externalReference !== reference) {
      return refuse('KT-CT-11218', path);
    }
    const needsReference = source !== null || findCollectionConfig(process.configCode)?.needsReference === true;
    if (needsReference && reference === null && process.externalReference === null) return refuse('KT-CT-11202', path);
    if (source !== null && !externalSources.includes(source)) {
      return refuse('KT-CT-11207', { inputPath: ['input', 'externalSourceName'] });
    }
    process.externalReference ??= reference;
    process.externalSourceName ??= source;
    process.status = 'ACTIVE';
    process.activatedAt ??= now;
    effect({ account: process.accountNumber });
    return { collectionProcessActivated: { number: process.number, status: process.status } };
  },
);

interface CompleteInput {
  number: string;
  completionReason?: CollectionProcessRecord['completion'];
  completionDetails?: string | null;
}

/**
 * Ends a process. Refused: KT-CT-11201 unknown or complete, 11203 no reason, 11204 no details with a reason other than ENDED.
 */
export const updateCollectionProcessRecordToComplete = mutation<{ input: CompleteInput }>(
  'updateCollectionProcessRecordToComplete',
  ({ input }, { state, effect }) => {
    const process = takeProcess(state, input.number, { open: true });
    const reason = input.completionReason ?? null;
    const details = input.completionDetails ?? '';
    if (reason === null) return refuse('KT-CT-11203', { inputPath: ['input', 'completionReason'] });
    if (reason !== 'ENDED' && details === '')
      return refuse('KT-CT-11204', { inputPath: ['input', 'completionDetails'] });
    process.status = 'COMPLETE';
    process.completion = reason;
    process.completionDetails = details === '' ? null : details;
    effect({ account: process.accountNumber });
    return { collectionProcessComplete: { number: process.number, status: process.status } };
  },
);

/** Takes up a complete process that had been active. Refused: KT-CT-11201 unknown, 11217 still open, or never active. */
export const reactivateCollectionProcessRecord = mutation<{ input: { number: string } }>(
  'reactivateCollectionProcessRecord',
  ({ input }, { state, effect }) => {
    const process = takeProcess(state, input.number, { open: false });
    if (process.status !== 'COMPLETE' || process.activatedAt === null) {
      return refuse('KT-CT-11217', { inputPath: ['input', 'number'] });
    }
    process.status = 'ACTIVE';
    process.completion = null;
    process.completionDetails = null;
    effect({ account: process.accountNumber });
    return { collectionProcessReactivated: { number: process.number, status: process.status } };
  },
);
