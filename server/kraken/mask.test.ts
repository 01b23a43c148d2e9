import { expect, test } from 'vitest';
import { maskEmail, maskName, maskPhone } from './mask.ts';

test('a customer stays a stranger to whoever reads a list', () => {
  expect(maskName('田中 太郎')).toBe('田＊＊＊');
  expect(maskName(' 𠮷野 家 ')).toBe('𠮷＊＊＊');
  expect(maskEmail('tanaka@example.jp')).toBe('t＊＊＊@example.jp');
  expect(maskPhone('090-1234-5678')).toBe('＊＊＊78');
});

test('what does not look like an address or a number is hidden whole', () => {
  expect(maskEmail('tanaka')).toBe('＊＊＊');
  expect(maskPhone('12')).toBe('＊＊＊');
  expect(maskName('')).toBe('');
});
