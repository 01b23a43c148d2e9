import type { Evidence } from './check-run.ts';
import type { Violation } from './violation.ts';

interface Counts {
  runs: number;
  /** In flight when the blow fell, at another point than the one it was aimed at. */
  beside: number;
  notRecorded: number;
  statuses: Record<string, number>;
  /** Unknown with an effect upstream, and without. */
  unknownDone: number;
  unknownNot: number;
  /** Unknown because the machine was busy: nothing was wrong but the time. */
  late: number;
}

/** What a whole trial has seen. */
export interface Tally {
  add: (evidence: Evidence) => void;
  violations: Violation[];
  /** Milliseconds, per fault. */
  served: number[];
  classified: number[];
  /** Faults that the minutes did not suffice for. */
  unreached: string[];
  /** Rounds that took long to be classified. */
  slow: string[];
  /** Refusals that people were told, by code. */
  refusals: Map<string, number>;
  byFault: Map<string, Counts>;
  total: () => Counts;
}

const emptyCounts = (): Counts => ({
  runs: 0,
  beside: 0,
  notRecorded: 0,
  statuses: {},
  unknownDone: 0,
  unknownNot: 0,
  late: 0,
});

export function createTally(): Tally {
  const byFault = new Map<string, Counts>();
  const refusals = new Map<string, number>();
  return {
    add: (evidence) => {
      const { run } = evidence;
      const counts = byFault.get(run.fault) ?? emptyCounts();
      byFault.set(run.fault, counts);
      count(counts, evidence);
      for (const { told } of run.answers) {
        if (told !== 'nothing' && !told.ok) refusals.set(told.code, (refusals.get(told.code) ?? 0) + 1);
      }
    },
    violations: [],
    served: [],
    classified: [],
    slow: [],
    unreached: [],
    refusals,
    byFault,
    total: () => [...byFault.values()].reduce(sum, emptyCounts()),
  };
}

function count(counts: Counts, { run, recorded, seen, effects }: Evidence): void {
  counts.runs += 1;
  if (!run.struck) counts.beside += 1;
  if (recorded === null) {
    counts.notRecorded += 1;
    return;
  }
  const { status, outcome_code: code } = recorded;
  const ending = status === 'not_sent' ? `${status} (${code})` : status;
  counts.statuses[ending] = (counts.statuses[ending] ?? 0) + 1;
  if (status !== 'unknown') return;
  if (effects > 0) counts.unknownDone += 1;
  else counts.unknownNot += 1;
  if (code === 'deadlinePassed' && seen?.answered === true) counts.late += 1;
}

function sum(all: Counts, more: Counts): Counts {
  const statuses = { ...all.statuses };
  for (const [status, count] of Object.entries(more.statuses)) statuses[status] = (statuses[status] ?? 0) + count;
  return {
    runs: all.runs + more.runs,
    beside: all.beside + more.beside,
    notRecorded: all.notRecorded + more.notRecorded,
    statuses,
    unknownDone: all.unknownDone + more.unknownDone,
    unknownNot: all.unknownNot + more.unknownNot,
    late: all.late + more.late,
  };
}

/** The value below which this share lies; 0 for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
