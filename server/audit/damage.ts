/**
 * How an entry can be found damaged. `rewritten`: the chain holds in itself and contradicts a signed checkpoint, so
 * something between two checkpoints was changed and everything after it hashed anew.
 */
export const damageKinds = [
  'edited',
  'deleted',
  'inserted',
  'reordered',
  'cutOff',
  'columnDiffers',
  'payloadMissing',
  'payloadEdited',
  'rewritten',
  'checkpointForged',
  'checkpointForeign',
] as const;
export type DamageKind = (typeof damageKinds)[number];

export interface Damage {
  kind: DamageKind;
  /** The first entry that is not as it was written. */
  sequence: number;
  /** Which column or payload. */
  name?: string;
  /** `rewritten`: the damage lies between `sequence` and this entry. */
  until?: number;
}
