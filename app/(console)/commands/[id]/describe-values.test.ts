import { describe, expect, it } from 'vitest';
import { getOperationPolicy } from '#domains/index.ts';
import { catalogue } from '#graphql/catalogue/catalogue.ts';
import { sliceFor } from '#graphql/slice.ts';
import { getWords } from '#messages/index.ts';
import { getOperationWords } from '#messages/operations/index.ts';
import type { JsonObject } from '#server/audit/canonical-json.ts';
import { describeValues } from './describe-values.ts';

function inJapanese(operation: string, variables: JsonObject) {
  const slice = sliceFor(catalogue, operation, getOperationPolicy(operation)?.fields ?? {});
  const { fields } = getOperationWords(slice, 'ja');
  return describeValues(variables, { slice, fields, words: getWords('ja').command, locale: 'ja' });
}

describe('what was sent, in words', () => {
  it('shows an auditor the amount in yen and every field under its own label', () => {
    const told = inJapanese('submitRepaymentRequest', {
      input: { accountNumber: 'A-4B54C4BC', amountInMinorUnit: 12345, idempotencyKey: 'k' },
    });
    expect(told.map(({ label, value }) => [label, value])).toContainEqual(['返金額', '¥12,345']);
    expect(told.find(({ path }) => path === 'input.accountNumber')).toMatchObject({ value: 'A-4B54C4BC', mono: true });
    expect(told.every(({ trail }) => trail.length === 0)).toBe(true);
  });

  it('tells "set empty" apart from "not given"', () => {
    const told = inJapanese('submitRepaymentRequest', { input: { accountNumber: 'A-1', ledgerNumber: null } });
    expect(told.map(({ path, value }) => [path, value])).toEqual([
      ['input.accountNumber', 'A-1'],
      ['input.ledgerNumber', '空にする'],
    ]);
  });

  it('still shows a field that the schema of today no longer has', () => {
    const told = inJapanese('submitRepaymentRequest', { input: { goneField: 'x\u202e' } });
    expect(told).toEqual([{ path: 'input.goneField', trail: [], label: 'goneField', value: 'x\\u202e', mono: true }]);
  });
});
