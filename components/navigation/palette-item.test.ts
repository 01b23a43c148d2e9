import { expect, it } from 'vitest';
import { findEntries, normaliseSearch, readCode, scoreEntry } from './palette-item.ts';

const refund = normaliseSearch('支払いを返金する Refund a payment refundPayment');

it('an operator finds an operation by its Japanese, English or API name', () => {
  expect(scoreEntry(refund, '返金')).toBeGreaterThan(0);
  expect(scoreEntry(refund, 'refund a')).toBeGreaterThan(0);
  expect(scoreEntry(refund, 'ＲＥＦＵＮＤＰＡＹ')).toBeGreaterThan(0);
  expect(scoreEntry(refund, 'payment 支払い')).toBeGreaterThan(0);
});

it('does not offer what lacks a word that was typed', () => {
  expect(scoreEntry(refund, '返金 督促')).toBe(0);
});

it('puts the entry that begins with the words first', () => {
  expect(scoreEntry(refund, '支払い')).toBeGreaterThan(scoreEntry(refund, '返金'));
});

it('an operator types a code as it was read out, and nothing else is taken for one', () => {
  expect(readCode(' kt-ct-3927 ')).toBe('KT-CT-3927');
  expect(readCode('３９２７')).toBe('KT-CT-3927');
  expect(readCode('KT-JP-4545')).toBe('KT-JP-4545');
  for (const other of ['', '返金', '392', 'A-4B54C4BC', 'KT-CT-', '1234567']) expect(readCode(other)).toBeNull();
});

it('of four hundred entries only the best few are drawn, and those used lately come first among equals', () => {
  const entries = Array.from({ length: 400 }, (_, index) => ({ haystack: `操作 ${index}`, index }));
  expect(findEntries(entries, '', 30).map(({ index }) => index)).toEqual(
    Array.from({ length: 30 }, (_, index) => index),
  );
  expect(
    findEntries([{ haystack: 'xx 返金' }, { haystack: '返金 xx' }, { haystack: '督促' }], 'ﾍﾝｷﾝ 返金', 30),
  ).toEqual([]);
  expect(findEntries([{ haystack: 'xx 返金' }, { haystack: '返金 xx' }], '返金', 30)[0]?.haystack).toBe('返金 xx');
});
