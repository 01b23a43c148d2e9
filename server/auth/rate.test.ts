import { expect, it } from 'vitest';
import { takeToken } from './rate.ts';

const rate = { burst: 3, perSecond: 2 };

it('a person may ask three times at once, then twice a second', () => {
  const asks = (at: number, times: number) => Array.from({ length: times }, () => takeToken('sato', rate, at));
  expect(asks(0, 4)).toEqual([true, true, true, false]);
  expect(asks(1000, 3)).toEqual([true, true, false]);
  expect(asks(60_000, 4)).toEqual([true, true, true, false]);
});

it('what one person used up is not taken from another', () => {
  for (let each = 0; each < 4; each += 1) takeToken('suzuki', rate, 0);
  expect(takeToken('takahashi', rate, 0)).toBe(true);
});
