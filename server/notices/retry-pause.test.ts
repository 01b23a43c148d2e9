import { expect, test } from 'vitest';
import { mostAttempts, retryPause } from './retry-pause.ts';

test('pauses grow from ten seconds to an hour, and no further', () => {
  const pauses = Array.from({ length: mostAttempts - 1 }, (_, at) => retryPause(at + 1) / 1_000);
  expect(pauses).toEqual([10, 30, 90, 270, 810, 2_430, 3_600, 3_600, 3_600, 3_600, 3_600]);
});

test('what the other side asks for is heeded, up to an hour', () => {
  expect(retryPause(1, 120_000)).toBe(120_000);
  expect(retryPause(1, 10 * 3_600_000)).toBe(3_600_000);
  expect(retryPause(5, 1_000)).toBe(810_000);
});
