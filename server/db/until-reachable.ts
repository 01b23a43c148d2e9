import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { isUnreachable } from './is-unreachable.ts';

const betweenTriesMs = 500;

/** Does something as soon as the database can be asked, however long that takes; says once that it waits. */
export async function untilReachable<Result>(act: () => Promise<Result>): Promise<Result> {
  for (let told = false; ; told = true) {
    try {
      return await act();
    } catch (error) {
      if (!isUnreachable(error)) throw error;
      if (!told) {
        console.error(
          'the database cannot be reached, waiting for it:',
          error instanceof Error ? error.message : error,
        );
      }
      await pause(betweenTriesMs);
    }
  }
}
