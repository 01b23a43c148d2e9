import { describe, expect, test } from 'vitest';
import { findPersonalKind, maskAddress, maskEmail, maskField, maskName, maskNumber } from './mask.ts';
import { maskJson } from './mask-json.ts';
import { maskText } from './mask-text.ts';

test('a customer stays a stranger to whoever reads a list', () => {
  expect(maskName('田中 太郎')).toBe('田＊');
  expect(maskName(' 𠮷野 家 ')).toBe('𠮷＊');
  expect(maskEmail('tanaka@example.jp')).toBe('t＊@example.jp');
  expect(maskNumber('090-1234-5678')).toBe('＊＊＊78');
  expect(maskNumber('０９０１２３４５６７８')).toBe('＊＊＊78');
  expect(maskAddress('東京都港区芝1-2-3')).toBe('東京都＊＊＊');
  expect(maskAddress('神奈川県横浜市西区1-1')).toBe('神奈川県＊＊＊');
});

test('what does not look like an address or a number is hidden whole', () => {
  expect(maskEmail('tanaka')).toBe('＊＊＊');
  expect(maskNumber('12')).toBe('＊＊＊');
  expect(maskAddress('芝1-2-3')).toBe('＊＊＊');
  expect(maskName('')).toBe('');
});

describe('a field is masked as what its name says it is', () => {
  test.each([
    ['holder', '田中 太郎', '田＊'],
    ['billingName', '田中 太郎', '田＊'],
    ['familyNameKana', 'タナカ', 'タ＊'],
    ['accountHolder', 'タナカ タロウ', 'タ＊'],
    ['email', 'tanaka@example.jp', 't＊@example.jp'],
    ['mobile', '09012345678', '＊＊＊78'],
    ['bankAccountNumber', '1234567', '＊＊＊67'],
    ['bankName', 'みずほ銀行', '＊＊＊'],
    ['streetAddress', '東京都港区芝1-2-3', '東京都＊＊＊'],
    ['postalCode', '105-0014', '＊＊＊'],
    ['dateOfBirth', '1980-01-01', '＊＊＊'],
    ['refreshToken', 'abc', '＊＊＊'],
  ])('%s', (field, text, masked) => {
    expect(maskField(field, text)).toBe(masked);
  });

  test.each(['accountNumber', 'ledgerNumber', 'status', 'campaign', 'amount', 'number', 'balance', 'reference'])(
    '%s is about nobody',
    (field) => {
      expect(findPersonalKind(field)).toBeNull();
      expect(maskField(field, 'A-4B54C4BC')).toBe('A-4B54C4BC');
    },
  );
});

test('an auditor reads what was sent and seen without learning whose it was', () => {
  const seen = {
    account: { number: 'A-4B54C4BC', holder: '田中 太郎', balance: 1200, ledgers: [{ number: 'L-1' }] },
    input: { notes: '田中様（090-1234-5678）より入電', address: { city: '港区' }, mobile: 9012345678 },
  };
  expect(maskJson(seen, ['田中 太郎'])).toEqual({
    account: { number: 'A-4B54C4BC', holder: '田＊', balance: 1200, ledgers: [{ number: 'L-1' }] },
    input: { notes: '田＊様（＊＊＊78）より入電', address: '＊＊＊', mobile: '＊＊＊' },
  });
});

describe('in what people wrote', () => {
  test.each([
    ['お客様より入電。佐藤様の口座番号 1234567 へ返金', 'お客様より入電。佐＊様の口座番号 ＊＊＊67 へ返金'],
    ['連絡先は０３－１２３４－５６７８、tanaka@example.jp', '連絡先は＊＊＊78、t＊@example.jp'],
    ['〒105-0014 東京都港区芝1-2-3 に送付', '〒＊＊＊ 東京都＊＊＊ に送付'],
    ['+81 90-1234-5678 に折返し', '＊＊＊78 に折返し'],
    ['鈴木さんに確認済み。仕様どおり', '鈴＊さんに確認済み。仕様どおり'],
  ])('%s', (text, masked) => {
    expect(maskText(text)).toBe(masked);
  });

  test.each([
    '返金 12,345 円、A-4B54C4BC、L-123456789A、2026-11-23',
    'お客様から申告、同様の件が 3 件、仕様の確認',
    'SPIN 0312345678901234567890 の停止',
  ])('nothing else is lost: %s', (text) => {
    expect(maskText(text)).toBe(text);
  });

  test('the holder of the account is masked however the name is written', () => {
    expect(maskText('田中太郎 本人、田中 太郎、妻は太郎の代理', ['田中 太郎'])).toBe('田＊ 本人、田＊、妻は太＊の代理');
  });
});
