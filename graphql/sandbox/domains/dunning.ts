import { refuse } from '../refusal.ts';
import { fromDay, toDay } from '../world/calendar.ts';
import { findAccount, ofAccount } from '../world/find.ts';
import type { DunningRecord, WorldState } from '../world/state.ts';
import { mutation } from './resolver.ts';

interface PauseInput {
  accountNumber: string;
  pathName: string;
  startDate: string;
  stopDate: string;
  note?: string | null;
}

/**
 * Holds the dunning of an account on a path. Refused: KT-CT-4178 no such account, 11301 never on this path, 11302 not active,
 * 11303 more than once active, 11304 days in the past or in the wrong order, 11305 overlaps another pause. The same pause once
 * more answers `pauseCreated: false`.
 */
export const pauseDunning = mutation<{ input: PauseInput }>('pauseDunning', ({ input }, { state, now, effect }) => {
  const { startDate, stopDate } = input;
  const { active } = takeDunning(state, input);
  const process = active ?? refuse('KT-CT-11302', { inputPath: ['input', 'pathName'] });
  if (fromDay(startDate) === null || startDate < toDay(now)) {
    return refuse('KT-CT-11304', { inputPath: ['input', 'startDate'] });
  }
  if (fromDay(stopDate) === null || stopDate <= startDate) {
    return refuse('KT-CT-11304', { inputPath: ['input', 'stopDate'] });
  }
  if (process.pauses.some((pause) => pause.startDate === startDate && pause.stopDate === stopDate)) {
    return { pauseCreated: false };
  }
  if (process.pauses.some((pause) => pause.startDate < stopDate && startDate < pause.stopDate)) {
    return refuse('KT-CT-11305');
  }
  process.pauses.push({ startDate, stopDate, note: input.note ?? null });
  process.updatedAt = now;
  effect({ account: process.accountNumber });
  return { pauseCreated: true };
});

interface WithdrawInput {
  accountNumber: string;
  pathName: string;
  note?: string | null;
}

/**
 * Takes an account out of dunning on a path. Refused: KT-CT-4178 no such account, 11301 never on this path, 11302 not active,
 * 11303 more than once active, 11306 there is bad debt. One that is being withdrawn answers `withdrawSuccessful: false`.
 */
export const withdrawDunning = mutation<{ input: WithdrawInput }>(
  'withdrawDunning',
  ({ input }, { state, now, caller, effect }) => {
    const { active, all } = takeDunning(state, input);
    if (!active && all.some(({ status }) => status === 'WITHDRAWING')) return { withdrawSuccessful: false };
    const process = active ?? refuse('KT-CT-11302', { inputPath: ['input', 'pathName'] });
    if (process.badDebt !== null) return refuse('KT-CT-11306');
    process.status = 'WITHDRAWN';
    process.withdrawnBy = caller.subject;
    process.updatedAt = now;
    process.concludedAt = now;
    effect({ account: process.accountNumber });
    return { withdrawSuccessful: true };
  },
);

/** All processes of the account on the path, and the one that is active, if any. */
function takeDunning(
  state: WorldState,
  { accountNumber, pathName }: { accountNumber: string; pathName: string },
): { all: DunningRecord[]; active: DunningRecord | undefined } {
  const account = findAccount(state, accountNumber);
  if (!account) return refuse('KT-CT-4178', { inputPath: ['input', 'accountNumber'] });
  const all = ofAccount(state.dunningProcesses, account.number).filter((process) => process.pathName === pathName);
  if (all.length === 0) return refuse('KT-CT-11301', { inputPath: ['input', 'pathName'] });
  const [active, another] = all.filter(({ status }) => status === 'ACTIVE');
  if (another) return refuse('KT-CT-11303', { inputPath: ['input', 'pathName'] });
  return { all, active };
}
