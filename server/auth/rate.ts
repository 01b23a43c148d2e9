import { onePerProcess } from '#server/db/one-per-process.ts';

export interface Rate {
  /** So many at once after a rest. */
  burst: number;
  perSecond: number;
}

interface Bucket {
  left: number;
  at: number;
}

const mostBuckets = 10_000;

/**
 * A token bucket per key, in this process's memory: with N console processes a person may do N times as much. It
 * holds back a runaway page or script; upstream's own points are what is scarce, and upstream counts those itself.
 * @returns whether there was a token to take
 */
export function takeToken(key: string, rate: Rate, nowMs: number = performance.now()): boolean {
  const buckets = onePerProcess('rates', () => new Map<string, Bucket>());
  const bucket = buckets.get(key) ?? { left: rate.burst, at: nowMs };
  const left = Math.min(rate.burst, bucket.left + ((nowMs - bucket.at) / 1000) * rate.perSecond);
  const taken = left >= 1;
  buckets.delete(key);
  buckets.set(key, { left: taken ? left - 1 : left, at: nowMs });
  // The one that was idle longest is first, and most likely full again.
  if (buckets.size > mostBuckets) buckets.delete(buckets.keys().next().value ?? key);
  return taken;
}
