import { describe, expect, test } from 'vitest';
import type { Field } from '../kinds.ts';
import { type LeafKind, leafChecks } from './leaf-checks.ts';

function check(kind: LeafKind, text: string, more: Partial<Field> = {}) {
  const field: Field = { name: 'field', kind, type: 'String', required: false, nullable: true, ...more };
  const checked = leafChecks[kind](text, field, new Set(['YES', 'NO']));
  return checked.ok ? checked.text : checked.code;
}

describe('numbers as staff type them', () => {
  test.each([
    ['12345', '12345'],
    ['１２，３４５', '12345'],
    ['¥12,345', '12345'],
    ['￥１２，３４５', '12345'],
    ['12,345円', '12345'],
    ['-5', '-5'],
    ['－５', '-5'],
    ['007', '7'],
    ['-0', '0'],
    ['12,34', 'notAnInteger'],
    ['1,2345', 'notAnInteger'],
    ['1.5', 'notAnInteger'],
    ['1e3', 'notAnInteger'],
    ['0x10', 'notAnInteger'],
    ['千', 'notAnInteger'],
    ['2147483647', '2147483647'],
    ['2147483648', 'outOfRange'],
    ['-2147483649', 'outOfRange'],
    ['9'.repeat(400), 'outOfRange'],
  ])('yen: %s is read as %s', (text, expected) => {
    expect(check('money', text, { type: 'Int!' })).toBe(expected);
  });

  test('a bound of the domain is kept, and told', () => {
    expect(check('money', '0', { type: 'Int!', min: 1 })).toBe('outOfRange');
    expect(
      leafChecks.money(
        '0',
        { name: 'a', kind: 'money', type: 'Int!', required: true, nullable: false, min: 1 },
        new Set(),
      ),
    ).toEqual({
      ok: false,
      code: 'outOfRange',
      params: { min: 1, max: 2147483647 },
    });
  });

  test.each([
    ['bigInteger', 'BigInt', '９００７１９９２５４７４０９９３', '9007199254740993'],
    ['decimal', 'Decimal', '0.10', '0.10'],
    ['decimal', 'Decimal', '1,234.50', '1234.50'],
    ['decimal', 'Decimal', '-0.00', '0.00'],
    ['decimal', 'Decimal', '12345678901234567890.123', '12345678901234567890.123'],
    ['decimal', 'Decimal', '.5', 'notADecimal'],
    ['decimal', 'Decimal', '1e2', 'notADecimal'],
    ['decimal', 'Float', '0.10', '0.1'],
    ['decimal', 'Float', '0.0000001', '0.0000001'],
    ['decimal', 'Float', '1234567890.1234567', 'tooPrecise'],
    ['money', 'Decimal', '¥1,234.50', '1234.50'],
  ] as const)('%s of type %s: %s is kept to the last digit as %s', (kind, type, text, expected) => {
    expect(check(kind, text, { type })).toBe(expected);
  });
});

describe('days and moments in Tokyo', () => {
  test.each([
    ['date', '2026-02-28', '2026-02-28'],
    ['date', '２０２６／２／２８', '2026-02-28'],
    ['date', '2024-02-29', '2024-02-29'],
    ['date', '2026-02-29', 'notADate'],
    ['date', '2026-13-01', 'notADate'],
    ['date', '0026-01-01', 'notADate'],
    ['date', '2026-01-01T00:00', 'notADate'],
    ['dateTime', '2026-01-05T09:05', '2026-01-05T09:05'],
    ['dateTime', '2026-01-05 09:05:00', '2026-01-05T09:05'],
    ['dateTime', '2026-01-05T09:05:30.25', '2026-01-05T09:05:30.25'],
    ['dateTime', '2025-12-31T15:00:00Z', '2026-01-01T00:00'],
    ['dateTime', '2026-01-01T00:00:00+09:00', '2026-01-01T00:00'],
    ['dateTime', '2026-01-01T00:00:00-0500', '2026-01-01T14:00'],
    ['dateTime', '9999-12-31T23:00:00Z', 'notADateTime'],
    ['dateTime', '2026-01-05T24:00', 'notADateTime'],
    ['dateTime', '2026-01-05', 'notADateTime'],
    ['dateTime', '2026-02-30T00:00', 'notADateTime'],
    ['midnightDateTime', '2026-01-05', '2026-01-05'],
    ['midnightDateTime', '2026-01-04T15:00:00Z', '2026-01-05'],
    ['midnightDateTime', '2026-01-05T09:00', 'notMidnight'],
    ['time', '９：０５', '09:05'],
    ['time', '23:59:59', '23:59:59'],
    ['time', '24:00', 'notATime'],
  ] as const)('%s: %s is read as %s', (kind, text, expected) => {
    expect(check(kind, text)).toBe(expected);
  });
});

describe('other kinds', () => {
  test.each([
    ['ａ－4b54c4bc', 'A-4B54C4BC'],
    ['A4B54C4BC', 'A-4B54C4BC'],
    ['A-4B54 C4BC', 'A-4B54C4BC'],
    ['A-4B54C4BG', 'notAnAccountNumber'],
    ['A-4B54C4', 'notAnAccountNumber'],
    ['佐藤', 'notAnAccountNumber'],
  ])('account number: %s is read as %s', (text, expected) => {
    expect(check('identifier', text, { lookUp: 'account' })).toBe(expected);
  });

  test('free text is kept as typed, without any normalisation', () => {
    expect(check('text', 'ａｂｃ ｶﾞ が')).toBe('ａｂｃ ｶﾞ が');
  });

  test.each([
    ['choice', 'YES', 'YES'],
    ['choice', 'yes', 'notAChoice'],
    ['uuid', '7F9C24E8-3B12-4FEF-91E0-5D7F1E2A3B4C', '7f9c24e8-3b12-4fef-91e0-5d7f1e2a3b4c'],
    ['uuid', '7f9c24e8', 'notAUuid'],
    ['email', 'hanako@example.jp', 'hanako@example.jp'],
    ['email', 'hanako@', 'notAnEmail'],
    ['email', 'a@b.c, d@e.f', 'notAnEmail'],
    ['uri', 'https://example.jp/あ', 'https://example.jp/あ'],
    ['uri', 'example.jp', 'notAUri'],
    ['uri', 'javascript:alert(1)', 'notAUri'],
    ['jsonText', '{"a": [1, 2]}', '{"a": [1, 2]}'],
    ['jsonText', '{a: 1}', 'notJson'],
  ] as const)('%s: %s is read as %s', (kind, text, expected) => {
    expect(check(kind, text)).toBe(expected);
  });
});
