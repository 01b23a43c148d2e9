import { onePerProcess } from '#server/db/one-per-process.ts';

/**
 * Runs what concerns one key one after the other within this process: the second of two presses finds what the first
 * recorded. `release` lets the next one in before `run` ends.
 */
export async function oneAtATime<Result>(key: string, run: (release: () => void) => Promise<Result>): Promise<Result> {
  const waiting = onePerProcess('submissions', () => new Map<string, Promise<void>>());
  const before = waiting.get(key);
  const { promise: turn, resolve: release } = Promise.withResolvers<void>();
  const last = (before ?? Promise.resolve()).then(() => turn);
  waiting.set(key, last);
  await before;
  try {
    return await run(release);
  } finally {
    release();
    if (waiting.get(key) === last) waiting.delete(key);
  }
}
