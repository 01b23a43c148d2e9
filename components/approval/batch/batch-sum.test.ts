import { expect, test } from 'vitest';
import { findTwins, sumBatch } from './batch-sum.ts';

const row = (commandId: string, account: string | null, yen: number | null, amount: string | null = '¥') => ({
  commandId,
  account,
  yen,
  amount,
});
const template = row('t', null, 0, null);

test('a lead is told how many, how much, and which is the largest', () => {
  const refund = row('b', 'A-2', -9_000);
  const sum = sumBatch([row('a', 'A-1', 1_000), refund, row('c', 'A-3', null, '300 ポイント'), template]);
  expect(sum).toEqual({ count: 4, yen: -8_000, others: 1, largest: refund });
  expect(sumBatch([template])).toEqual({ count: 1, yen: 0, others: 0, largest: null });
});

test('the same account with the same amount is pointed out on each of them, and nothing else is', () => {
  const rows = [row('a', 'A-1', 500), row('b', 'A-2', 500), row('c', 'A-1', 500), row('d', 'A-1', 501), template];
  expect([...findTwins([...rows, { ...template, commandId: 'u' }])]).toEqual(['a', 'c']);
});
