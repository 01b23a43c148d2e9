import { expect, test } from 'vitest';
import { toMailAddress } from './mail-address.ts';

test.each([
  ['sato@example.jp', 'sato@example.jp', 'example.jp'],
  [' Hanako.Sato+quarterdeck@Ops.Example.JP ', 'Hanako.Sato+quarterdeck@ops.example.jp', 'ops.example.jp'],
])('%s is one address', (text, address, domain) => {
  expect(toMailAddress(text)).toEqual({ address, domain });
});

test.each([
  '',
  'sato',
  'sato@localhost',
  'sato@[127.0.0.1]',
  'a@example.jp,b@example.jp',
  'a@example.jp b@example.jp',
  '佐藤 <sato@example.jp>',
  '"a b"@example.jp',
  'a@example.jp\r\nBcc: b@example.jp',
  'a@evil.example@example.jp',
  'a@example..jp',
  'a..b@example.jp',
  'a@-example.jp',
  `${'a'.repeat(70)}@example.jp`,
])('%j is none', (text) => {
  expect(toMailAddress(text)).toBeNull();
});
