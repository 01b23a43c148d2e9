import { describe, expect, it } from 'vitest';
import { mainDomains } from '#domains/index.ts';
import { findRaisers, listedCodes, requestCodes } from '#graphql/error-codes.ts';
import facts from '#graphql/schema/facts.json' with { type: 'json' };
import { locales } from '../define-words.ts';
import { explainByRule, explainCode } from './index.ts';
import { getWritten, writtenCodes } from './playbooks/index.ts';
import { outcomes } from './playbooks/outcomes.ts';
import { submit } from './playbooks/submit.ts';

const codesOf: { readonly [operation: string]: readonly string[] } = facts.errorCodes;
const ofOpenOperations = new Set(
  mainDomains.flatMap((domain) => Object.keys(domain.operations)).flatMap((name) => codesOf[name] ?? []),
);
// Their types hold these lists to what the server can answer.
const ours = [...Object.keys(outcomes), ...Object.keys(submit)];

describe('what Kraken said, explained', () => {
  it('an operator finds a playbook in our own words for at least 80 of the codes that Kraken lists', () => {
    expect(writtenCodes.filter((code) => listedCodes.includes(code)).length).toBeGreaterThanOrEqual(80);
  });

  it('an operator finds one for every code that an open operation or any request can meet', () => {
    const codes = [...ofOpenOperations, ...requestCodes, ...ours];
    expect(codes.filter((code) => getWritten(code) === null)).toEqual([]);
  });

  it('no playbook is about a code that nobody can meet', () => {
    const known = new Set([...listedCodes, ...requestCodes, ...ours]);
    expect(writtenCodes.filter((code) => !known.has(code))).toEqual([]);
  });

  it.each(locales)('somebody who reads %s finds every part of every playbook', (locale) => {
    const holes = writtenCodes.filter((code) => {
      const { meaning, cause, next } = explainCode(locale, code);
      return [meaning, cause, next].some((sentence) => sentence.trim() === '' || sentence.includes('{'));
    });
    expect(holes).toEqual([]);
  });

  it.each(locales)(
    'somebody who reads %s is told of each of the 681 codes which operation raised it, and what to do next',
    (locale) => {
      expect(listedCodes).toHaveLength(681);
      const silent = listedCodes.filter((code) => {
        const raiser = findRaisers(code)[0] ?? '';
        const said = explainByRule(locale, code, raiser);
        return raiser === '' || !said?.meaning.includes(raiser) || said.next === '' || said.meaning.includes('{');
      });
      expect(silent).toEqual([]);
    },
  );

  it('a sentence by rule names the operation that met the code, or those that can', () => {
    expect(explainByRule('ja', 'KT-CT-9703')?.meaning).toContain('transferLedgerBalance');
    expect(explainCode('en', 'KT-CT-13032').meaning).toMatch(/and 2 more/);
    expect(explainCode('en', 'KT-CT-13032', 'updateOnSiteJobsRequest').meaning).toContain('updateOnSiteJobsRequest');
  });

  it('an operator who meets a code that Kraken never listed is told so, and what to do', () => {
    for (const locale of locales) {
      for (const code of ['KT-CT-99999', 'constructor', '__proto__']) {
        const { origin, meaning, next } = explainCode(locale, code);
        expect(origin).toBe('unlisted');
        expect(meaning).toContain(code);
        expect(next).not.toBe('');
      }
    }
  });
});
