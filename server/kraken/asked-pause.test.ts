import { expect, test } from 'vitest';
import { findAskedPause } from './asked-pause.ts';
import type { ReplyOutcome } from './reply-outcome.ts';

const now = new Date('2026-11-23T04:00:00Z');
const unknown: ReplyOutcome = { status: 'unknown', code: 'notJson', problems: [], httpStatus: 429 };
const refused: ReplyOutcome = { status: 'refused', code: 'KT-CT-1199', problems: [], fieldErrors: [], httpStatus: 200 };
const reply = (httpStatus: number, retryAfter?: string) => ({ httpStatus, retryAfter, bytes: new Uint8Array() });

test.each([
  ['30', 30],
  ['Mon, 23 Nov 2026 04:01:30 GMT', 90],
  ['Mon, 23 Nov 2026 03:00:00 GMT', 1],
  ['999999', 3_600],
  ['soon', null],
  ['', null],
])('a 429 with Retry-After %j is a pause of %s seconds', (retryAfter, seconds) => {
  expect(findAskedPause(reply(429, retryAfter), unknown, now)).toEqual({ code: '429', seconds });
});

test('too many requests is a pause too, whatever the status; any other answer is none', () => {
  expect(findAskedPause(reply(200), refused, now)).toEqual({ code: 'KT-CT-1199', seconds: null });
  expect(findAskedPause(reply(200), { ...refused, code: 'KT-CT-1111' }, now)).toBeNull();
  expect(findAskedPause(reply(502), { ...unknown, httpStatus: 502 }, now)).toBeNull();
});
