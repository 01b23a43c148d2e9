import { setTimeout as pause } from 'node:timers/promises';
import { PlainFailure } from '../plain-failure.mjs';

const stopLimitMs = 5_000;

/**
 * Waits until an address answers 200.
 * @param {{ url: string, part: import('./part.mjs').Part, limitMs: number, signal: AbortSignal }} options part: whose end ends the waiting
 */
export async function waitForHttp({ url, part, limitMs, signal }) {
  const limit = Date.now() + limitMs;
  let ended = '';
  void part.exited.then((how) => {
    ended = how;
  });
  while (!(await answers(url))) {
    if (signal.aborted) await part.stop(stopLimitMs);
    signal.throwIfAborted();
    if (ended || Date.now() > limit) {
      await part.stop(stopLimitMs);
      const why = ended ? `ended (${ended})` : `did not answer within ${limitMs / 1000} s`;
      throw new PlainFailure(
        `${part.name} が起動しません。 The ${part.name} ${why}. Its last words:\n${part.lastWords()}`,
      );
    }
    await pause(50);
  }
}

async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000), redirect: 'manual' });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false;
  }
}
