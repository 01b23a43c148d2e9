import 'server-only';
import { onePerProcess } from '#server/db/one-per-process.ts';
import { getEnv } from '#server/env.ts';

export interface SlotLimits {
  /** Calls of one person under way at once. */
  perPerson: number;
  /** Calls of everybody under way at once, in this process. */
  overall: number;
  /** Who would have to wait behind more than this is refused at once. */
  longestQueue: number;
}

/** Gives the slot back; null: none became free in time. */
export type TakeSlot = (personId: string, waitMs: number) => Promise<(() => void) | null>;

/** Calls under way give their place on within this long, or the person is asked to press again; nothing is recorded. */
export const slotWaitMs = 1_500;
const longestQueue = 500;

/** A slot for one call to upstream, from before it is recorded as on its way until its outcome is. */
export const takeSlot: TakeSlot = (personId, waitMs) => {
  const { CALLS_PER_PERSON: perPerson, CALLS_AT_ONCE: overall } = getEnv();
  return onePerProcess('call-slots', () => makeSlots({ perPerson, overall, longestQueue }))(personId, waitMs);
};

interface Waiting {
  personId: string;
  enter: () => void;
}

/** First come, first served, except that somebody whose own limit is reached lets others pass. */
export function makeSlots({ perPerson, overall, longestQueue: mostWaiting }: SlotLimits): TakeSlot {
  const taken = new Map<string, number>();
  let all = 0;
  const queue: Waiting[] = [];

  const countOf = (personId: string) => taken.get(personId) ?? 0;
  const isFree = (personId: string) => all < overall && countOf(personId) < perPerson;

  function take(personId: string): () => void {
    all += 1;
    taken.set(personId, countOf(personId) + 1);
    let given = true;
    return () => {
      if (!given) return;
      given = false;
      all -= 1;
      const left = countOf(personId) - 1;
      if (left === 0) taken.delete(personId);
      else taken.set(personId, left);
      letIn();
    };
  }

  function letIn(): void {
    for (;;) {
      const next = queue.findIndex(({ personId }) => isFree(personId));
      const [waiting] = next === -1 ? [] : queue.splice(next, 1);
      if (!waiting) return;
      waiting.enter();
    }
  }

  return (personId, waitMs) => {
    if (isFree(personId)) return Promise.resolve(take(personId));
    if (queue.length >= mostWaiting) return Promise.resolve(null);
    return new Promise((resolve) => {
      const waiting: Waiting = {
        personId,
        enter: () => {
          clearTimeout(timer);
          resolve(take(personId));
        },
      };
      const timer = setTimeout(() => {
        queue.splice(queue.indexOf(waiting), 1);
        resolve(null);
      }, waitMs);
      queue.push(waiting);
    });
  };
}
