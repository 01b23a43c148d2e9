import { describe, expect, test } from 'vitest';
import { type NewNotice, noticeKinds, noticeShape } from './notice.ts';

const commandId = '0d4f2f4e-6f0a-4e0e-9d3a-0a8e6f6b1c11';
const waiting: NewNotice = {
  kind: 'waiting',
  commandId,
  operation: 'refundPayment',
  amount: { value: 150_000, unit: 'yen' },
  makerName: '佐藤 花子',
  deadline: '2026-11-27T18:00:00+09:00',
  path: `/approvals/${commandId}`,
  for: { roles: ['lead'], except: ['5f6a0a3c-3c43-4b44-8f57-3f5a5b0a7d10'] },
};

describe('what a notice can hold', () => {
  test('is these facts and no other, whatever kind it is', () => {
    const [, ...others] = noticeShape.options.toReversed();
    const keys = others.map((option) => Object.keys(option.shape).toSorted().join(' '));
    const facts = 'amount commandId deadline for kind makerName operation path round';
    expect(new Set(keys)).toEqual(new Set([facts, `${facts} turn`]));
    expect(Object.keys(noticeShape.options.at(-1)?.shape ?? {}).toSorted()).toEqual(['for', 'kind', 'path', 'turn']);
    expect(noticeKinds).toEqual(['waiting', 'dueSoon', 'decided', 'toSend', 'ended', 'alarm', 'logAlarm']);
  });

  test.each(['customerName', 'account', 'accountNumber', 'reason', 'reference', 'question', 'note', 'text'])(
    'a %s has no place in it',
    (name) => {
      expect(noticeShape.safeParse({ ...waiting, [name]: '山田 太郎' }).success).toBe(false);
    },
  );

  test.each([
    ['the operation', { operation: '山田 太郎 への返金' }],
    ['the amount', { amount: { value: 1.5, unit: 'yen' } }],
    ['the deadline', { deadline: 'A-4B54C4BC' }],
    ['the path to another page', { path: '/accounts/A-4B54C4BC' }],
    ['the path with more behind it', { path: `/approvals/${commandId}?reason=x` }],
    ['the path of another command', { path: '/approvals/5f6a0a3c-3c43-4b44-8f57-3f5a5b0a7d10' }],
    ['the audience', { for: { personId: '山田 太郎' } }],
    ['the turn of a notice that has none', { turn: '山田 太郎' }],
  ])('%s carries no other text', (_, changed) => {
    expect(noticeShape.safeParse(waiting).success).toBe(true);
    expect(noticeShape.safeParse({ ...waiting, ...changed }).success).toBe(false);
  });

  test('nobody is told that something waiting is decided: a turn belongs to its kind', () => {
    const maker = { personId: '5f6a0a3c-3c43-4b44-8f57-3f5a5b0a7d10' };
    expect(noticeShape.safeParse({ ...waiting, kind: 'decided', for: maker, turn: 'approved' }).success).toBe(true);
    expect(noticeShape.safeParse({ ...waiting, kind: 'decided', for: maker, turn: 'succeeded' }).success).toBe(false);
    expect(noticeShape.safeParse({ ...waiting, kind: 'ended', for: maker, turn: 'approved' }).success).toBe(false);
  });

  test('an alarm about the log says which and leads to Today, and holds nothing of anybody', () => {
    const alarm = { kind: 'logAlarm', turn: 'logBroken', path: '/', for: { roles: ['auditor'] } };
    expect(noticeShape.safeParse(alarm).success).toBe(true);
    for (const more of [{ path: '/audit/7' }, { turn: 'contradicted' }, { commandId }, { makerName: '佐藤 花子' }]) {
      expect(noticeShape.safeParse({ ...alarm, ...more }).success).toBe(false);
    }
  });
});
