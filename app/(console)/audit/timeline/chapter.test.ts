import { expect, it } from 'vitest';
import type { FoundEntry } from '#server/audit/find-entries.ts';
import { toChapters } from './chapter.ts';

const entry = (sequence: number, at: string | null): FoundEntry => ({
  sequence,
  entry: at === null ? null : { v: 1, sequence, at, event: 'token.obtained', actor: { kind: 'stranger' } },
});
const told = (...entries: FoundEntry[]) =>
  toChapters(entries).map(({ day, turned, entries: shown }) => [day, turned, shown.map(({ sequence }) => sequence)]);

it('an auditor reads a story day by day, and days are Japan’s', () => {
  expect(
    told(
      entry(1, '2026-11-24T14:59:59.000000Z'),
      entry(2, '2026-11-24T15:00:00.000000Z'),
      entry(3, '2026-11-24T15:00:00.000000Z'),
    ),
  ).toEqual([
    ['2026-11-24', 0, [1]],
    ['2026-11-25', 0, [2, 3]],
  ]);
});

it('where the clock was set back a new chapter says by how much; the order stays that of writing', () => {
  expect(
    told(
      entry(1, '2026-11-25T02:00:00.000000Z'),
      entry(2, '2026-11-25T01:00:00.000000Z'),
      entry(3, '2026-11-25T01:00:00.000001Z'),
      entry(4, '2026-11-25T01:00:00.000000Z'),
    ),
  ).toEqual([
    ['2026-11-25', 0, [1]],
    ['2026-11-25', 3_600, [2, 3]],
    ['2026-11-25', 1, [4]],
  ]);
});

it('a damaged entry stands where it was written', () => {
  expect(told(entry(1, null), entry(2, '2026-11-25T02:00:00.000000Z'), entry(3, null))).toEqual([
    ['—', 0, [1]],
    ['2026-11-25', 0, [2, 3]],
  ]);
});
