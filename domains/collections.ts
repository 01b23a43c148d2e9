import { theDesk } from './carried-out-by.ts';
import { defineDomain } from './define-domain.ts';
import { type DelayDays, daysAt, daysBetween } from './delay-days.ts';
import type { AccountSource, FieldOverride, OperationPolicy } from './operation-policy.ts';
import { type Asked, askedAt, fits, type Probe, type Seen } from './probe.ts';

const processNumber: FieldOverride = { kind: 'identifier', lookUp: 'collectionProcess', nonEmpty: true };

/** Everything that acts on one collection process: the input names its number and no account. */
function onProcess(policy: {
  effect: 'stops' | 'change' | 'routine';
  at?: string;
  fields?: Record<string, FieldOverride>;
  order?: string[];
  probe?: Probe;
  delayDays?: DelayDays;
}): Omit<OperationPolicy, 'effect' | 'moneyEffects'> & { effect: 'stops' | 'change' | 'routine' } {
  const { at = 'input.number', fields, order, effect, probe, delayDays } = policy;
  const account: AccountSource = { ask: true, owns: { kind: 'collectionProcess', at } };
  return {
    roles: theDesk,
    effect,
    account,
    checks: { collectionProcess: at },
    fields: { [at]: processNumber, ...fields },
    ...(order && { order }),
    ...(probe && { probe }),
    ...(delayDays && { delayDays }),
  };
}

/** The process itself, read by its number; upstream has no other way to one. */
function processBecomes(proves: (asked: Asked, seen: Seen) => boolean, more: Pick<Probe, 'silent'> = {}): Probe {
  return {
    read: 'collectionProcess',
    of: 'input.number',
    kind: 'changed',
    concerns: (asked, seen) => fits(asked, 'input.number', seen.id),
    proves,
    ...more,
  };
}

/** A pause that has not begun, or is over, cannot be seen. */
function pausesAnotherTime(asked: Asked): boolean {
  const starts = Date.parse(String(askedAt(asked, 'input.pauseStartAt')));
  const ends = starts + Number(askedAt(asked, 'input.pauseLength')) * 86_400_000;
  return Number.isNaN(ends) || asked.now.getTime() < starts || asked.now.getTime() >= ends;
}

const dunning = {
  roles: theDesk,
  account: { at: 'input.accountNumber' },
  checks: { dunningPath: 'input.pathName' },
  fields: {
    'input.accountNumber': { kind: 'identifier', lookUp: 'account', nonEmpty: true },
    'input.pathName': { lookUp: 'dunningPath', nonEmpty: true },
    'input.note': { kind: 'longText' },
  },
} satisfies Omit<OperationPolicy, 'effect' | 'moneyEffects'>;

/** Collection processes and dunning. Pauses hold back; the rest changes what happens to a customer. */
export const collections = defineDomain({
  name: 'collections',
  order: 3,
  operations: {
    startCollectionProcess: {
      roles: theDesk,
      effect: 'change',
      account: { at: 'input.accountNumber' },
      checks: { ledger: 'input.ledgerNumber' },
      fields: {
        'input.accountNumber': { kind: 'identifier', lookUp: 'account', nonEmpty: true },
        'input.ledgerNumber': { kind: 'identifier', lookUp: 'ledger' },
        'input.billingDocumentIdentifier': { kind: 'identifier' },
        'input.configCode': { kind: 'identifier', nonEmpty: true },
      },
      order: ['input.accountNumber', 'input.configCode', 'input.ledgerNumber', 'input.billingDocumentIdentifier'],
    },
    pauseCollectionProcess: onProcess({
      effect: 'stops',
      fields: { 'input.reason': { kind: 'longText', nonEmpty: true }, 'input.pauseLength': { min: 1 } },
      order: ['input.number', 'input.pauseStartAt', 'input.pauseLength', 'input.reason'],
      delayDays: daysAt('input.pauseLength'),
      probe: processBecomes((_, { facts }) => facts.paused === true, { silent: pausesAnotherTime }),
    }),
    resumeCollectionProcess: onProcess({
      effect: 'change',
      fields: { 'input.reason': { kind: 'longText', nonEmpty: true } },
      probe: processBecomes((_, { facts }) => facts.paused === false),
    }),
    assessCollectionProcessRecordForPause: onProcess({ effect: 'change' }),
    associateItemToCollectionProcess: onProcess({
      effect: 'change',
      fields: { 'input.itemReference': { kind: 'identifier', nonEmpty: true } },
      probe: {
        read: 'collectionItems',
        of: 'input.number',
        kind: 'made',
        concerns: (asked, { facts }) =>
          fits(asked, 'input.itemType', facts.itemType) && fits(asked, 'input.itemReference', facts.reference),
      },
    }),
    reactivateCollectionProcessRecord: onProcess({
      effect: 'change',
      probe: processBecomes((_, { facts }) => facts.active === true && facts.complete === false),
    }),
    updateCollectionProcessRecordToActive: onProcess({
      effect: 'change',
      fields: { 'input.externalReference': { kind: 'identifier' } },
      probe: processBecomes((_, { facts }) => facts.active === true),
    }),
    updateCollectionProcessRecordToComplete: onProcess({
      effect: 'change',
      fields: { 'input.completionDetails': { kind: 'longText' } },
      probe: processBecomes(
        (asked, { facts }) => facts.complete === true && fits(asked, 'input.completionReason', facts.completion),
      ),
    }),
    updateCollectionProcessRecordLatestStep: onProcess({
      effect: 'change',
      fields: { 'input.stepIdentifier': { kind: 'identifier', nonEmpty: true } },
    }),
    createCollectionProcessEvent: onProcess({ effect: 'change' }),
    triggerCollectionProcessMessage: onProcess({
      effect: 'change',
      at: 'input.collectionProcessNumber',
      fields: { 'input.stepIdentifier': { kind: 'identifier', nonEmpty: true } },
      // A message stands on the process as an item; which step it belongs to is not shown.
      probe: {
        read: 'collectionItems',
        of: 'input.collectionProcessNumber',
        kind: 'made',
        concerns: (_, { facts }) => facts.itemType === 'TRANSACTIONAL_MESSAGING_TRIGGER',
        // With the assessments a paused process gets no message, and that is a success too.
        silent: (asked) => askedAt(asked, 'input.runAssessments') === true,
      },
    }),
    pauseDunning: { ...dunning, effect: 'stops', delayDays: daysBetween('input.startDate', 'input.stopDate') },
    withdrawDunning: {
      ...dunning,
      effect: 'change',
      probe: {
        read: 'dunning',
        kind: 'changed',
        concerns: (asked, seen) => fits(asked, 'input.pathName', seen.id),
        proves: (_, { facts }) => ['WITHDRAWN', 'WITHDRAWING'].includes(String(facts.status)),
      },
    },
  },
});
