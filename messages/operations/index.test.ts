import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue } from '#graphql/catalogue/catalogue.ts';
import type { Facts } from '#graphql/codegen/facts.ts';
import { locales } from '../define-words.ts';
import { helpOperation, isWorded, labelOperation } from './index.ts';

const facts: Facts = JSON.parse(readFileSync(new URL('../../graphql/schema/facts.json', import.meta.url), 'utf8'));
const ofAuthentication = Object.keys(catalogue.operations).filter((key) => key.startsWith('auth.'));
/** The operations of the reference page, and those that have come since. */
const ofReferencePage = [...Object.keys(facts.errorCodes), ...ofAuthentication];
const known = [...ofReferencePage, ...facts.newerThanReferencePage];

describe('the words of operations', () => {
  it('cover both sites of the reference page, and what has come since', () => {
    expect(ofReferencePage).toHaveLength(324);
    expect(known.filter((operation) => !isWorded(operation))).toEqual([]);
  });

  it.each(locales)('call no two operations the same (%s)', (locale) => {
    const byLabel = Map.groupBy(Object.keys(catalogue.operations), (operation) => labelOperation(operation, locale));
    expect([...byLabel].filter(([, operations]) => operations.length > 1)).toEqual([]);
  });

  it.each(known)('say what %s does, in one sentence or two, and never by its API name', (operation) => {
    const name = operation.replace('auth.', '');
    for (const locale of locales) {
      const label = labelOperation(operation, locale);
      const help = helpOperation(operation, locale);
      expect(label + help).not.toContain(name);
      expect(label).not.toMatch(/[。.]$/);
      expect(help).toMatch(locale === 'ja' ? /。$/ : /\.$/);
    }
    expect(labelOperation(operation, 'ja')).toMatch(/[\u3041-\u309f]/);
    expect(labelOperation(operation, 'en')).toMatch(/^[A-Z]/);
  });
});
