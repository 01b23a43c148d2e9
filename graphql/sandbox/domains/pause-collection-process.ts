import { refuse } from '../refusal.ts';
import { day } from '../world/calendar.ts';
import { currentPause, takeProcess, toPauseRecord } from './collection-process.ts';
import { mutation } from './resolver.ts';

/** Calendar days that a pause may last. */
const longestPause = 180;

interface PauseInput {
  number: string;
  reason: string;
  pauseStartAt: string;
  pauseLength: number;
}

/** Holds a process for some calendar days. Refused: KT-CT-11201 unknown or complete, 11214 a length of less than 1 or more than 180. */
export const pauseCollectionProcess = mutation<{ input: PauseInput }>(
  'pauseCollectionProcess',
  ({ input }, { state, now, effect }) => {
    const process = takeProcess(state, input.number, { open: true });
    if (input.pauseLength < 1 || input.pauseLength > longestPause) {
      return refuse('KT-CT-11214', { inputPath: ['input', 'pauseLength'] });
    }
    const pausedAt = Date.parse(input.pauseStartAt);
    const endsAt = pausedAt + input.pauseLength * day;
    process.pauses.push({ reason: input.reason, pausedAt, endsAt, resumedAt: null, resumedReason: null });
    effect({ account: process.accountNumber });
    return { collectionProcessPaused: { pauseRecords: process.pauses.map(toPauseRecord(process, now)) } };
  },
);

/** Lifts the pause that holds a process now. Refused: KT-CT-11201 unknown, 11215 not paused. */
export const resumeCollectionProcess = mutation<{ input: { number: string; reason: string } }>(
  'resumeCollectionProcess',
  ({ input }, { state, now, effect }) => {
    const process = takeProcess(state, input.number, { open: false });
    const pause = currentPause(process, now);
    if (!pause) return refuse('KT-CT-11215', { inputPath: ['input', 'number'] });
    pause.resumedAt = now;
    pause.resumedReason = input.reason;
    effect({ account: process.accountNumber });
    return { collectionProcessResumed: { pauseRecords: process.pauses.map(toPauseRecord(process, now)) } };
  },
);

/**
 * Looks whether a process should be held: it is paused for 30 days when the account is in hardship, and with `allowUnpausing`
 * a pause without that reason is lifted. Refused: KT-CT-11201 unknown or complete.
 */
export const assessCollectionProcessRecordForPause = mutation<{
  input: { number: string; allowUnpausing?: boolean | null };
}>('assessCollectionProcessRecordForPause', ({ input }, { state, now, effect }) => {
  const process = takeProcess(state, input.number, { open: true });
  const shouldPause = state.accounts[process.accountNumber]?.isInHardship === true;
  const pause = currentPause(process, now);
  if (shouldPause && !pause) {
    const endsAt = now + 30 * day;
    process.pauses.push({ reason: 'HARDSHIP', pausedAt: now, endsAt, resumedAt: null, resumedReason: null });
    effect({ account: process.accountNumber });
  } else if (!shouldPause && pause && input.allowUnpausing === true) {
    pause.resumedAt = now;
    pause.resumedReason = 'ASSESSED';
    effect({ account: process.accountNumber });
  }
  return {
    collectionProcessProcessed: { number: process.number, isPaused: currentPause(process, now) !== null },
  };
});
