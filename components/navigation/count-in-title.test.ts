import { expect, test } from 'vitest';
import { countInTitle } from './count-in-title.ts';

test('the tab says how much there is to do, whatever page is open', () => {
  expect(countInTitle('今日', 3)).toBe('(3) 今日');
  expect(countInTitle('(3) 今日', 4)).toBe('(4) 今日');
  expect(countInTitle('(4) 今日', 0)).toBe('今日');
  expect(countInTitle('(99+) 今日', 120)).toBe('(99+) 今日');
  expect(countInTitle('A-4B54C4BC (3)', 0)).toBe('A-4B54C4BC (3)');
});
