import { expect, test } from 'vitest';
import { findChosen, findMissing, toPost, toTick } from './batch-decision.ts';
import type { BarredRow, DecidableRow } from './batch-row.ts';

const about = { what: '返金を依頼する', amount: '¥1,000', yen: 1_000, account: 'A-1', holder: '山田 花子' };
const words = { why: 'お客様からの申し出', reference: 'CASE-1', maker: '佐藤 花子' };
const row = (commandId: string, ...codes: string[]): DecidableRow => ({
  ...about,
  ...words,
  commandId,
  kind: 'decidable',
  digest: commandId.repeat(64),
  effect: '',
  content: [],
  target: [],
  flags: codes.map((code) => ({ code, label: code, meaning: '' })),
  missing: 0,
});
const own: BarredRow = { ...about, ...words, commandId: 'd', kind: 'barred', because: ['ご自身の依頼です。'] };
const rows = [row('a'), row('b', 'overMaximum'), row('c'), own];
const nothing = { reason: '', leftOut: [], ticked: [] };

test('what a lead may not decide, or takes out, is not decided', () => {
  expect(findChosen(rows, { leftOut: ['c'] }).map(({ commandId }) => commandId)).toEqual(['a', 'b']);
  expect(toPost('b-1', rows, { ...nothing, leftOut: ['b', 'c'], reason: ' ' })).toEqual({
    batchId: 'b-1',
    rows: [{ commandId: 'a', digest: 'a'.repeat(64), overridden: [] }],
    leftOut: ['b', 'c'].map((commandId) => ({ commandId, digest: commandId.repeat(64) })),
  });
});

test('each warning is ticked by itself, and wants a reason', () => {
  const chosen = findChosen(rows, nothing);
  expect(findMissing(chosen, nothing)).toBe('flagsNotOverridden');
  const ticked = [toTick('b', 'overMaximum')];
  expect(findMissing(chosen, { ...nothing, ticked })).toBe('reasonMissing');
  expect(findMissing(chosen, { ...nothing, ticked, reason: '書面を確認' })).toBeNull();
  expect(findMissing(findChosen(rows, { leftOut: ['b'] }), nothing)).toBeNull();
  expect(toPost('b-1', rows, { ...nothing, ticked, reason: '書面を確認' })).toMatchObject({
    rows: [{ overridden: [] }, { overridden: ['overMaximum'] }, {}],
    reason: '書面を確認',
  });
});
