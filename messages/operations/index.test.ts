import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { domains, getOperationPolicy, mainDomains } from '#domains/index.ts';
import { catalogue } from '#graphql/catalogue/catalogue.ts';
import type { Facts } from '#graphql/codegen/facts.ts';
import { sliceFor } from '#graphql/slice.ts';
import { locales } from '../define-words.ts';
import { getOperationWords, helpOperation, isWorded, labelOperation } from './index.ts';

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

describe('the fields of the five domains', () => {
  const own = mainDomains.flatMap(({ operations }) => Object.entries(operations));
  it.each(own)('of %s have a label and a line of help, in both languages', (operation, policy) => {
    for (const locale of locales) {
      const { fields } = getOperationWords(sliceFor(catalogue, operation, policy.fields), locale, policy);
      // The one object around them is the form itself and is not drawn.
      const silent = Object.entries(fields).filter(([path, { label, help }]) => path !== 'input' && !(label && help));
      expect(silent.map(([path]) => `${locale} ${path}`)).toEqual([]);
    }
  });
});

describe('the sentences of a form that nobody has written', () => {
  const wordsOf = (operation: string) => {
    const policy = getOperationPolicy(operation);
    return getOperationWords(sliceFor(catalogue, operation, policy?.fields), 'ja', policy ?? undefined);
  };

  it('name whose account it is and how much, for the review and on the button', () => {
    const { effect, button } = wordsOf('createAccountCharge');
    expect(effect).toMatch(/^お客様に追加の料金を請求する（{account} {holder}様、{amount}）。/);
    expect(button).toBe('お客様に追加の料金を請求する（{account}、{amount}）');
    expect(wordsOf('postCredit').button).toBe(
      '台帳に充当金を計上する（{account}、税抜金額 {netAmount}、税額 {taxAmount}）',
    );
    expect(wordsOf('awardLoyaltyPoints').button).toBe('ポイントを付与する（{account}、ポイント数 {points}）');
  });

  it('name the amount on every button that moves money', () => {
    const silent = domains.flatMap((domain) =>
      Object.entries(domain.operations)
        .filter(
          ([name, policy]) =>
            policy.effect === 'money' && policy.amount !== undefined && !wordsOf(name).button.includes('{amount}'),
        )
        .map(([name]) => name),
    );
    expect(silent).toEqual([]);
  });

  it('say since when a field is deprecated and what takes its place', () => {
    expect(wordsOf('submitRepaymentRequest').fields['input.ledgerId']?.retired).toBe(
      '2024-10-22 から非推奨です。代わりに「台帳番号」を使ってください。',
    );
    expect(wordsOf('createLead').fields['input.funnelCode']?.retired).toBe('2025-03-20 から非推奨です。');
    expect(wordsOf('createLead').fields['input.leadType']?.retired).toBeUndefined();
  });
});
