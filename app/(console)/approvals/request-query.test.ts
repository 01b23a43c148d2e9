import { expect, test } from 'vitest';
import { readRequestQuery, toRequestSearch } from './request-query.ts';
import { isSoon, sayLeft } from './say-left.ts';

test('an address carries identifiers and names of ours, and everything else is left out', () => {
  const search = {
    tab: 'waiting',
    account: ' ａ-4b54c4bc ',
    domain: 'repayments',
    operation: 'refundPayment',
    above: 'hundredThousand',
    flag: 'splitting',
    soon: 'yes',
    maker: '0b6b3a52-6a43-4d0b-9d3c-3f9a7a1c2b11',
    whose: 'me',
  };
  const filter = readRequestQuery(search, 'mine');
  expect(filter).toMatchObject({ tab: 'waiting', account: 'A-4B54C4BC', above: 'hundredThousand', soon: true });
  expect(readRequestQuery(Object.fromEntries(new URLSearchParams(toRequestSearch(filter))), 'waiting')).toEqual(filter);
  const hostile = {
    tab: 'all',
    account: '山田 花子',
    operation: 'dropTable',
    above: '100000',
    maker: "' OR 1=1",
    flag: 'x',
  };
  expect(toRequestSearch(readRequestQuery(hostile, 'mine'))).toBe('');
});

test('what is left is said in days, hours or minutes, and little of it is pointed out', () => {
  const now = Date.parse('2026-11-26T10:00:00+09:00');
  const after = (minutes: number) => new Date(now + minutes * 60_000).toISOString();
  expect(sayLeft(after(2 * 1_440 + 185), now, 'ja')).toBe('2 日 3 時間');
  expect(sayLeft(after(200), now, 'ja')).toBe('3 時間 20 分');
  expect(sayLeft(after(12), now, 'en')).toBe('12 min');
  expect(sayLeft(after(-1), now, 'ja')).toBe('期限切れ');
  expect(isSoon(after(239), now)).toBe(true);
  expect(isSoon(after(241), now)).toBe(false);
});
