/** How long things take, in milliseconds. A run as the measures define it: 300, 1,000 and 500. */
export interface Timings {
  /** COMMAND_DEADLINE_MS of the road. */
  deadlineMs: number;
  /** How long a black hole keeps a connection. */
  hangMs: number;
  /** SWEEP_INTERVAL_MS of the worker. */
  sweepMs: number;
}

export const quickTimings: Timings = { deadlineMs: 300, hangMs: 1_000, sweepMs: 500 };
/** What an installation runs with unless told; a hang of half a minute. */
export const productionTimings: Timings = { deadlineMs: 20_000, hangMs: 30_000, sweepMs: 5_000 };
