import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Crew, Known, Stretch } from '#server/audit/stretch.ts';

/** What one thread is given: the rest comes stretch by stretch. */
export interface WalkWork extends Known {
  url: string;
  snapshot: string;
}

/**
 * A crew of threads, each with a connection of its own: hashing and parsing take one processor each, and the database
 * another.
 * @param url of a role that may read the log
 */
export function makeCrew(url: string, size: number, stretchLength = aSecondOfWork): Crew {
  return {
    stretchLength,
    walk: async ({ stretches, ...known }) => {
      const held = stretches.map(() => false);
      const left = stretches.entries();
      const threads = Math.min(size, stretches.length);
      await Promise.all(Array.from({ length: threads }, () => walkNext({ url, ...known }, left, held)));
      return held;
    },
  };
}

/** In entries. */
const aSecondOfWork = 50_000;

/** One thread: takes the next stretch for as long as there is one. */
async function walkNext(work: WalkWork, left: Iterable<[number, Stretch]>, held: boolean[]): Promise<void> {
  const worker = new Worker(new URL('./walk-worker.ts', import.meta.url), {
    workerData: work,
    execArgv: ['--conditions=react-server'],
  });
  const gone = new AbortController();
  worker.once('exit', () => gone.abort(new Error('a thread of the walk has ended')));
  try {
    for (const [index, stretch] of left) {
      worker.postMessage(stretch);
      const [answer] = await once(worker, 'message', { signal: gone.signal });
      held[index] = answer === true;
    }
  } finally {
    await worker.terminate();
  }
}
