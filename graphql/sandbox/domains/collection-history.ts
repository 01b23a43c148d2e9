import { refuse } from '../refusal.ts';
import { findCollectionConfig } from '../world/collection-configs.ts';
import { nextNumber } from '../world/counters.ts';
import type { CollectionProcessRecord } from '../world/state.ts';
import { currentPause, takeProcess } from './collection-process.ts';
import { mutation } from './resolver.ts';

interface AssociateInput {
  number: string;
  itemType: string;
  itemReference: string;
  occurredAt?: string | null;
  extraDetails?: string | null;
}

/**
 * Puts something that happened elsewhere on the process's record. Refused: KT-CT-11201 unknown, 11205 there already, 11216
 * extra details that are no JSON object, or of a publishing error without an `error`.
 */
export const associateItemToCollectionProcess = mutation<{ input: AssociateInput }>(
  'associateItemToCollectionProcess',
  ({ input }, { state, now, effect }) => {
    const process = takeProcess(state, input.number, { open: false });
    const { itemType, itemReference } = input;
    const extraDetails = input.extraDetails ?? null;
    if (process.items.some((item) => item.itemType === itemType && item.itemReference === itemReference)) {
      return refuse('KT-CT-11205', { inputPath: ['input', 'itemReference'] });
    }
    if (!detailsFit(itemType, extraDetails)) return refuse('KT-CT-11216', { inputPath: ['input', 'extraDetails'] });
    const id = String(nextNumber(state, 'item'));
    const occurredAt = input.occurredAt ? Date.parse(input.occurredAt) : now;
    process.items.push({ id, itemType, itemReference, occurredAt, extraDetails });
    effect({ account: process.accountNumber });
    return { collectionProcessAssociatedItem: { number: process.number, itemId: id } };
  },
);

function detailsFit(itemType: string, extraDetails: string | null): boolean {
  if (extraDetails === null) return true;
  const details: unknown = JSON.parse(extraDetails);
  if (typeof details !== 'object' || details === null || Array.isArray(details)) return false;
  return itemType !== 'TRANSACTIONAL_MESSAGING_PUBLISHING_ERROR' || 'error' in details;
}

interface StepInput {
  number: string;
  stepIdentifier: string;
  status: NonNullable<CollectionProcessRecord['latestStep']>['status'];
}

/** Says how far a process has come. Refused: KT-CT-11201 unknown, complete, or without such a step. */
export const updateCollectionProcessRecordLatestStep = mutation<{ input: StepInput }>(
  'updateCollectionProcessRecordLatestStep',
  ({ input: { number, stepIdentifier, status } }, { state, effect }) => {
    const process = takeProcess(state, number, { open: true });
    checkStep(process, stepIdentifier);
    process.latestStep = { stepIdentifier, status };
    effect({ account: process.accountNumber });
    return { updatedCollectionProcessRecord: { number, latestStep: process.latestStep } };
  },
);

interface EventInput {
  number: string;
  eventType: string;
  occurredAt?: string | null;
  data?: string | null;
}

/** Records an event of a process. Refused: KT-CT-11201 unknown. */
export const createCollectionProcessEvent = mutation<{ input: EventInput }>(
  'createCollectionProcessEvent',
  ({ input }, { state, now, effect }) => {
    const process = takeProcess(state, input.number, { open: false });
    const occurredAt = input.occurredAt ? Date.parse(input.occurredAt) : now;
    process.events.push({ eventType: input.eventType, occurredAt, data: input.data ?? null });
    effect({ account: process.accountNumber });
    return { collectionProcessEvent: { number: process.number } };
  },
);

interface MessageInput {
  collectionProcessNumber: string;
  stepIdentifier: string;
  runAssessments: boolean;
}

/**
 * Sends the message of a step. With `runAssessments` a paused process sends none: the trigger's id is null then. Refused:
 * KT-CT-11201 unknown, complete, or without such a step.
 */
export const triggerCollectionProcessMessage = mutation<{ input: MessageInput }>(
  'triggerCollectionProcessMessage',
  ({ input }, { state, now, effect }) => {
    const process = takeProcess(state, input.collectionProcessNumber, { open: true, at: 'collectionProcessNumber' });
    checkStep(process, input.stepIdentifier);
    if (input.runAssessments && currentPause(process, now)) return { triggerResult: { fuguTriggerId: null } };
    const id = `FT-${nextNumber(state, 'trigger')}`;
    process.items.push({
      id: String(nextNumber(state, 'item')),
      itemType: 'TRANSACTIONAL_MESSAGING_TRIGGER',
      itemReference: id,
      occurredAt: now,
      extraDetails: null,
    });
    effect({ account: process.accountNumber });
    return { triggerResult: { fuguTriggerId: id } };
  },
);

function checkStep({ configCode }: CollectionProcessRecord, stepIdentifier: string): void {
  if (!findCollectionConfig(configCode)?.steps.includes(stepIdentifier)) {
    refuse('KT-CT-11201', { inputPath: ['input', 'stepIdentifier'] });
  }
}
