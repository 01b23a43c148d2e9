import { expect, it } from 'vitest';
import { formatJst } from './jst.ts';

it('shows a moment on the clock of Japan, whatever the zone of the machine', () => {
  expect(formatJst('2026-11-23T05:05:09Z')).toBe('2026-11-23 14:05 JST');
  expect(formatJst(new Date('2026-11-22T15:00:00Z'), 'second')).toBe('2026-11-23 00:00:00 JST');
  expect(formatJst('2026-11-22T15:00:00Z', 'date')).toBe('2026-11-23');
});
