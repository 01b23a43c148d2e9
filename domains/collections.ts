import { theDesk } from './carried-out-by.ts';
import { defineDomain } from './define-domain.ts';
import type { AccountSource, FieldOverride, OperationPolicy } from './operation-policy.ts';

const processNumber: FieldOverride = { kind: 'identifier', lookUp: 'collectionProcess', nonEmpty: true };

/** Everything that acts on one collection process: the input names its number and no account. */
function onProcess(policy: {
  effect: 'stops' | 'change' | 'routine';
  at?: string;
  fields?: Record<string, FieldOverride>;
  order?: string[];
}): Omit<OperationPolicy, 'effect' | 'moneyEffects'> & { effect: 'stops' | 'change' | 'routine' } {
  const { at = 'input.number', fields, order, effect } = policy;
  const account: AccountSource = { ask: true, owns: { kind: 'collectionProcess', at } };
  return {
    roles: theDesk,
    effect,
    account,
    checks: { collectionProcess: at },
    fields: { [at]: processNumber, ...fields },
    ...(order && { order }),
  };
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
    }),
    resumeCollectionProcess: onProcess({
      effect: 'change',
      fields: { 'input.reason': { kind: 'longText', nonEmpty: true } },
    }),
    assessCollectionProcessRecordForPause: onProcess({ effect: 'change' }),
    associateItemToCollectionProcess: onProcess({
      effect: 'change',
      fields: { 'input.itemReference': { kind: 'identifier', nonEmpty: true } },
    }),
    reactivateCollectionProcessRecord: onProcess({ effect: 'change' }),
    updateCollectionProcessRecordToActive: onProcess({
      effect: 'change',
      fields: { 'input.externalReference': { kind: 'identifier' } },
    }),
    updateCollectionProcessRecordToComplete: onProcess({
      effect: 'change',
      fields: { 'input.completionDetails': { kind: 'longText' } },
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
    }),
    pauseDunning: { ...dunning, effect: 'stops' },
    withdrawDunning: { ...dunning, effect: 'change' },
  },
});
