import { expect, it } from 'vitest';
import { relativeTime } from './relative-time.ts';

const now = Date.parse('2026-11-23T05:05:00Z');

it('tells a Japanese reader how long ago it was', () => {
  expect(relativeTime('2026-11-23T05:02:00Z', now, 'ja')).toBe('3 分前');
  expect(relativeTime('2026-11-23T02:05:00Z', now, 'ja')).toBe('3 時間前');
});

it('tells an English reader the same, and the future too', () => {
  expect(relativeTime('2026-11-22T05:05:00Z', now, 'en')).toBe('yesterday');
  expect(relativeTime('2026-11-23T05:05:30Z', now, 'en')).toBe('in 30 seconds');
});
