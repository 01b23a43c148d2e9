import { describe, expect, it } from 'vitest';
import { mainDomains } from '#domains/index.ts';
import facts from '#graphql/schema/facts.json' with { type: 'json' };
import { locales } from '../define-words.ts';
import { explainCode } from './index.ts';

const codesOf: { readonly [operation: string]: readonly string[] } = facts.errorCodes;
const open = mainDomains.flatMap((domain) => Object.keys(domain.operations));

describe('what Kraken said, explained', () => {
  it.each(locales)('an operator who reads %s finds every code that an open operation can raise', (locale) => {
    const silent = open
      .flatMap((name) => codesOf[name] ?? [])
      .filter((code) => explainCode(locale, code).meaning === null);
    expect(new Set(silent)).toEqual(new Set());
  });

  it('an operator who meets a code that nobody described is told whom to ask', () => {
    for (const locale of locales) {
      expect(explainCode(locale, 'constructor').meaning).toBeNull();
      expect(explainCode(locale, 'KT-CT-99999').next).not.toBe('');
    }
  });
});
