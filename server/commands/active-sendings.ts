import { onePerProcess } from '#server/db/one-per-process.ts';

/** Sendings of this process whose outcome is not recorded yet. */
const active = () => onePerProcess('active-sendings', () => new Set<Promise<unknown>>());

/** Keeps count of a sending until it ends. */
export function trackSending<Ended>(sending: Promise<Ended>): Promise<Ended> {
  const tracked = sending.finally(() => active().delete(tracked));
  active().add(tracked);
  return tracked;
}

/** Waits until everything that was under way has its outcome: for a process that is asked to end. */
export async function drainSendings(): Promise<void> {
  while (active().size > 0) await Promise.allSettled(active());
}
