import type { Verdict } from './judge-probe.ts';

/** What the schedule of looks depends on. Times are milliseconds since 1970, by the database's clock. */
export interface LookHistory {
  status: 'unknown' | 'did_not_land';
  statusAt: number;
  deadlineAt: number;
  last: { at: number; verdict: Verdict['verdict'] | 'unreadable'; code: string | null } | null;
}

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** After the last deadline, before which absence means nothing (safety.md 4). */
export const settlingMs = 10 * minute;
/** Between the two complete reads that absence takes; a little more than record-probe.ts asks for. */
const betweenReadsMs = 31 * second;
/** How long what somebody said did not land is still looked at. */
const watchedMs = 24 * hour;

/**
 * When upstream is looked at again; null: no more by itself. Often while an effect may still be on its way, twice once
 * absence begins to count, then ever more rarely.
 */
export function nextLook({ status, statusAt, deadlineAt, last }: LookHistory): number | null {
  if (last === null) return statusAt;
  if (last.code === 'noBefore') return null;
  const settled = deadlineAt + settlingMs;
  if (status === 'did_not_land') {
    const next = last.at + (last.at - statusAt < hour ? 10 * minute : 2 * hour);
    return next <= statusAt + watchedMs ? next : null;
  }
  if (last.at < settled) {
    const next = last.at + (last.at - deadlineAt < 2 * minute ? 20 * second : 2 * minute);
    return Math.min(next, settled + second);
  }
  if (last.verdict === 'notSeen') return last.at + betweenReadsMs;
  return last.at + (last.at - settled < hour ? 15 * minute : 2 * hour);
}
