import { expect, it } from 'vitest';
import { formatYen } from './yen.ts';

it('shows an operator yen with groups of three and a real minus sign', () => {
  expect(formatYen(0)).toBe('¥0');
  expect(formatYen(12_345)).toBe('¥12,345');
  expect(formatYen('-1234567')).toBe('\u2212¥1,234,567');
  expect(formatYen(9_007_199_254_740_993n)).toBe('¥9,007,199,254,740,993');
});

it('shows what is no integer as it came instead of rounding it', () => {
  expect(formatYen('12.5')).toBe('12.5');
});
