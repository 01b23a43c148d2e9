import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { locales } from './define-words.ts';
import { findTerm, glossary } from './glossary.ts';

it('explains the terms in a label that people ask about, and no others', () => {
  expect(findTerm('アンペアを変更する供給地点特定番号', 'ja')?.term).toBe('供給地点特定番号');
  expect(findTerm('Amperage change SPIN', 'en')?.term).toBe('SPIN');
  expect(findTerm('Spinning', 'en')).toBeNull();
  expect(findTerm('台帳番号', 'ja')).toBeNull();
});

it('calls nothing twice', () => {
  for (const locale of locales) {
    const terms = Object.values(glossary).map((entry) => entry[locale].term);
    expect(new Set(terms).size).toBe(terms.length);
  }
});

it('has every term in docs/glossary.md', () => {
  const page = readFileSync(new URL('../docs/glossary.md', import.meta.url), 'utf8');
  const missing = Object.values(glossary).filter((entry) => !page.includes(`| ${entry.ja.term} |`));
  expect(missing.map((entry) => entry.ja.term)).toEqual([]);
});
