import { expect, it } from 'vitest';
import { moveMonth, toMonth } from './month.ts';

it('an auditor’s month is Japan’s, from its first moment to its last', () => {
  expect(toMonth('2026-02')).toEqual({
    name: '2026-02',
    from: '2026-02-01T00:00:00+09:00',
    until: '2026-03-01T00:00:00+09:00',
    days: 28,
  });
  expect(toMonth('2026-12')?.until).toBe('2027-01-01T00:00:00+09:00');
  expect(toMonth('2026-13')).toBe(null);
  expect(toMonth('nonsense')).toBe(null);
});

it('leads to the month before and the one after', () => {
  expect(moveMonth('2026-01', -1)).toBe('2025-12');
  expect(moveMonth('2026-12', 1)).toBe('2027-01');
});
