/** After so many attempts, some seven hours, a delivery is given up; the list in the console keeps the notice. */
export const mostAttempts = 12;

const firstMs = 10_000;
const longestMs = 3_600_000;

/**
 * How long to wait after the nth attempt has failed: 10 s, three times as long each time, an hour at most.
 * @param askedMs what the other side asked for, heeded up to the same hour
 */
export function retryPause(attempt: number, askedMs = 0): number {
  return Math.min(Math.max(firstMs * 3 ** (attempt - 1), askedMs), longestMs);
}
