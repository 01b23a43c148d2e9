import { refuse } from '../refusal.ts';
import { toInstant } from '../world/calendar.ts';
import type { CollectionProcessRecord, PauseRecord, WorldState } from '../world/state.ts';

/** The process with this number; KT-CT-11201 when there is none, or it is complete and only open ones will do. */
export function takeProcess(
  state: WorldState,
  number: string,
  { open, at = 'number' }: { open: boolean; at?: string },
): CollectionProcessRecord {
  const process = state.collectionProcesses[number];
  if (!process || (open && process.status === 'COMPLETE')) return refuse('KT-CT-11201', { inputPath: ['input', at] });
  return process;
}

/** The pause that holds the process at this instant, or null. */
export function currentPause({ pauses }: CollectionProcessRecord, now: number): PauseRecord | null {
  return (
    pauses.find(({ pausedAt, endsAt, resumedAt }) => resumedAt === null && pausedAt <= now && now < endsAt) ?? null
  );
}

/** CollectionProcessPauseStatusRecord; a pause that ran out was resumed on the day it ended. */
export function toPauseRecord({ number }: CollectionProcessRecord, now: number) {
  return ({ reason, pausedAt, endsAt, resumedAt, resumedReason }: PauseRecord) => {
    const resumed = resumedAt ?? (endsAt <= now ? endsAt : null);
    return {
      name: number,
      reason,
      pausedAt: toInstant(pausedAt),
      resumedAt: resumed === null ? null : toInstant(resumed),
      resumedReason,
    };
  };
}
