import type { Checkpoint } from './checkpoint.ts';

/** A restore from a backup, as the first checkpoint of its epoch tells of it. */
export interface Restore {
  epoch: number;
  /** ISO 8601, by the witness's clock. */
  at: string;
  /** The last entry vouched for before it that is still there; 0 where none is. */
  kept: number;
  /** The last entry that had been vouched for. */
  until: number;
}

export interface Standing {
  /** Those that the chain must still meet, by growing sequence. */
  checkpoints: Checkpoint[];
  restores: Restore[];
}

/** Which checkpoints of a file still stand: a restore overtakes those before it that vouch for more than it kept. */
export function findStanding(all: readonly Checkpoint[]): Standing {
  const restores: Restore[] = [];
  let checkpoints: Checkpoint[] = [];
  for (const checkpoint of all) {
    const { restoredTo, epoch, at } = checkpoint;
    if (restoredTo) {
      restores.push({ epoch, at, kept: restoredTo.sequence, until: checkpoints.at(-1)?.sequence ?? 0 });
      checkpoints = checkpoints.filter(({ sequence }) => sequence <= restoredTo.sequence);
    }
    checkpoints.push(checkpoint);
  }
  return { checkpoints, restores };
}
