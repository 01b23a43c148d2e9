import { expect, test } from 'vitest';
import { findMissing, toPost } from './decision.ts';
import type { Looked } from './looked.ts';
import { findChanges } from './use-look.ts';

const looked: Looked = {
  digest: 'd'.repeat(64),
  round: 1,
  readAt: '2026-11-26 10:00:00 JST',
  effect: 'A-4B54C4BCの山田 花子様に、¥1,000の返金を依頼します。',
  content: [],
  json: '{}',
  target: [
    { key: 'holder', label: '契約者名', whenAsked: '山田 花子', now: '山田 花子', differs: false, mono: false },
    { key: 'status', label: '契約の状態', whenAsked: '契約中', now: '契約中', differs: false, mono: false },
  ],
  history: [],
  flags: [],
  causes: [],
  stepUp: false,
  delegators: [],
};
const flagged = { ...looked, flags: [{ code: 'overMaximum', label: '返金上限超え', meaning: '' }] };
const nothing = { reason: '', ticked: [], onBehalfOf: '' };

test('a plain yes needs no words; a no and a question do', () => {
  expect(findMissing('approve', nothing, looked)).toBeNull();
  expect(findMissing('reject', nothing, looked)).toBe('reasonMissing');
  expect(findMissing('return', { ...nothing, reason: '  ' }, looked)).toBe('reasonMissing');
  expect(findMissing('return', { ...nothing, reason: 'どの月の分ですか' }, looked)).toBeNull();
});

test('a yes against a warning needs the warning ticked and a reason', () => {
  expect(findMissing('approve', nothing, flagged)).toBe('flagsNotOverridden');
  expect(findMissing('approve', { ...nothing, ticked: ['overMaximum'] }, flagged)).toBe('reasonMissing');
  expect(findMissing('approve', { reason: '確認済み', ticked: ['overMaximum'], onBehalfOf: '' }, flagged)).toBeNull();
  expect(findMissing('reject', { ...nothing, reason: '上限を超えています' }, flagged)).toBeNull();
});

test('what ends as void needs no words', () => {
  expect(findMissing('reject', nothing, { ...looked, causes: ['契約が終了しました。'] })).toBeNull();
});

test('what is posted names the digest of what was shown, and overrides only what a yes goes against', () => {
  const typed = { reason: ' 確認済み ', ticked: ['overMaximum'], onBehalfOf: 'p-1' };
  expect(toPost('c-1', 'approve', typed, flagged)).toEqual({
    commandId: 'c-1',
    verdict: 'approve',
    digest: looked.digest,
    reason: '確認済み',
    onBehalfOf: 'p-1',
    overridden: ['overMaximum'],
  });
  expect(toPost('c-1', 'reject', { ...typed, onBehalfOf: '' }, flagged)).toEqual({
    commandId: 'c-1',
    verdict: 'reject',
    digest: looked.digest,
    reason: '確認済み',
    overridden: [],
  });
});

test('a second look says what is different from the first', () => {
  const [holder, status] = looked.target;
  if (!holder || !status) throw new Error('no lines');
  const after = { ...flagged, target: [holder, { ...status, now: '解約済み' }] };
  expect(findChanges(looked, after)).toEqual(['契約の状態: 解約済み', '返金上限超え']);
  expect(findChanges(looked, looked)).toEqual([]);
});
