import { describe, expect, it } from 'vitest';
import { listedCodes } from '#graphql/error-codes.ts';
import { locales } from '#messages/define-words.ts';
import { explainCode } from '#messages/errors/index.ts';
import { unknownCodes } from '#server/kraken/reply-outcome.ts';
import { readCode } from './[code]/read-code.ts';
import { filterPlaybooks, toFilterValues } from './playbook-filter.ts';
import { groups, indexPlaybook, indexPlaybooks } from './playbook-index.ts';

const codes = (search: Record<string, string>, met = new Map<string, number>()) =>
  filterPlaybooks(indexPlaybooks('ja'), toFilterValues(search), met).map(({ code }) => code);

describe('the list of playbooks', () => {
  it.each(locales)('shows somebody who reads %s each of the 681 codes once, in a group of the list', (locale) => {
    const indexed = indexPlaybooks(locale);
    expect(new Set(indexed.map(({ code }) => code)).size).toBe(indexed.length);
    expect(listedCodes.filter((code) => !indexed.some((one) => one.code === code))).toEqual([]);
    expect(indexed.filter(({ group }) => !groups.includes(group) || group === 'unlisted')).toEqual([]);
  });

  it.each([
    ['KT-CT-1113', 'common'],
    ['KT-CT-3927', 'repayments'],
    ['KT-CT-11601', 'dca'],
    ['KT-CT-11302', 'collections'],
    ['KT-CT-7809', 'api-exceptions'],
    ['KT-CT-9703', 'billing'],
    ['cutOff', 'console'],
    ['KT-CT-99999', 'unlisted'],
  ])('%s stands under %s', (code, group) => {
    expect(indexPlaybook(code, 'ja').group).toBe(group);
  });

  it('an operator finds a code however it is typed: number, language, operation, width of the letters', () => {
    for (const q of [
      'ｋｔ－ｃｔ－３９３３'.replaceAll('－', '-'),
      '元の入金額を超えて',
      'LARGER than the payment',
      'refundpayment 3933',
    ]) {
      expect(codes({ q })).toContain('KT-CT-3933');
    }
    expect(codes({ q: '元の入金額を超えて' })).toEqual(['KT-CT-3933']);
  });

  it('filters hold together, and one that nobody offers finds nothing', () => {
    const found = codes({ domain: 'repayments', owner: 'lead', resend: 'no' });
    expect(found).toContain('KT-CT-3946');
    expect(found).not.toContain('KT-CT-3927');
    expect(
      codes(
        { origin: 'byRule', met: '1' },
        new Map([
          ['KT-CT-13032', 2],
          ['KT-CT-3927', 1],
        ]),
      ),
    ).toEqual(['KT-CT-13032']);
    expect(codes({ owner: 'somebody' })).toEqual([]);
  });
});

describe('what a playbook says of sending again', () => {
  it('nobody is told to send again what may have taken effect', () => {
    expect(unknownCodes.filter((code) => explainCode('ja', code).resend !== 'no')).toEqual([]);
  });
});

describe('a code in an address', () => {
  it('is read as it stands, and what can be no code is none', () => {
    expect(readCode('KT-CT-3927')).toBe('KT-CT-3927');
    expect(readCode('did_not_land')).toBe('did_not_land');
    for (const text of ['', '%', '..%2F', 'a b', '%00', 'x'.repeat(101), '<b>']) expect(readCode(text)).toBeNull();
  });
});
