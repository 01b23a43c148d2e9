import { expect, test } from 'vitest';
import { type LookHistory, nextLook, settlingMs } from './next-look.ts';

const minute = 60_000;
const deadlineAt = Date.parse('2026-11-23T03:00:00Z');
const history = (last: LookHistory['last'], more: Partial<LookHistory> = {}): LookHistory => ({
  status: 'unknown',
  statusAt: deadlineAt + 5_000,
  deadlineAt,
  last,
  ...more,
});
const seen = (at: number, verdict: 'notSeen' | 'absent' = 'notSeen') => ({ at, verdict, code: null });

/** Every look that the schedule makes of something that never shows up, until `end`. */
function looksUntil(end: number): number[] {
  const looks: number[] = [];
  let last: LookHistory['last'] = null;
  for (;;) {
    const next = nextLook(history(last));
    if (next === null || next > end) return looks;
    looks.push(next);
    const settled = looks.filter((at) => at > deadlineAt + settlingMs).length;
    last = seen(next, settled > 1 ? 'absent' : 'notSeen');
  }
}

test('the first look comes as soon as it is unknown', () => {
  expect(nextLook(history(null))).toBe(deadlineAt + 5_000);
});

test('two looks fall after the settling time, at most a minute apart, and absence is known within eleven minutes', () => {
  const late = looksUntil(deadlineAt + 11 * minute).filter((at) => at > deadlineAt + settlingMs);
  expect(late.length).toBeGreaterThanOrEqual(2);
  expect((late[1] ?? 0) - (late[0] ?? 0)).toBeGreaterThan(30_000);
});

test('an hour costs few looks, a day not many more', () => {
  expect(looksUntil(deadlineAt + 60 * minute).length).toBeLessThan(25);
  expect(looksUntil(deadlineAt + 24 * 60 * minute).length).toBeLessThan(40);
});

test('what has no state before is looked at once: there is nothing to compare with', () => {
  expect(nextLook(history({ at: deadlineAt, verdict: 'cannotTell', code: 'noBefore' }))).toBeNull();
});

test('what somebody said did not land is looked at for a day, then no more', () => {
  const denied = { status: 'did_not_land', statusAt: deadlineAt } as const;
  expect(nextLook(history(seen(deadlineAt + minute), denied))).toBe(deadlineAt + 11 * minute);
  expect(nextLook(history(seen(deadlineAt + 23.5 * 60 * minute), denied))).toBeNull();
});
