import { describe, expect, it } from 'vitest';
import { walkValues } from '#components/form/values/walk-values.ts';
import { getOperationPolicy, type OperationPolicy } from '#domains/index.ts';
import { catalogue } from '#graphql/catalogue/catalogue.ts';
import { operationNames } from '#graphql/catalogue/operation-names.ts';
import type { Field, Slice } from '#graphql/kinds.ts';
import { sliceFor } from '#graphql/slice.ts';
import { startFromLink } from './start-from-link.ts';

function open(operation: string, search: Record<string, string | string[]>) {
  const policy: OperationPolicy | null = getOperationPolicy(operation);
  if (policy === null) throw new Error(`${operation} is closed`);
  return startFromLink(sliceFor(catalogue, operation, policy.fields), policy, search);
}

describe('a form opened from a link', () => {
  it('takes the account and the ledger, and says that it did', () => {
    const start = open('submitRepaymentRequest', { account: 'A-4B54C4BC', 'input.ledgerNumber': 'L-0000000A' });
    expect(start?.values).toEqual({ input: { accountNumber: 'A-4B54C4BC', ledgerNumber: 'L-0000000A' } });
    expect(start?.from).toEqual({ kind: 'link' });
  });

  it('never takes an amount, a reason or a choice that somebody put into the address', () => {
    const search = { 'input.amountInMinorUnit': '999999', 'input.reason': 'hurry', 'input.method': 'CHEQUE' };
    expect(open('submitRepaymentRequest', search)).toBeNull();
  });

  it('never takes where the money goes', () => {
    expect(open('submitRepaymentRequest', { 'input.instructionReference': 'X1' })).toBeNull();
  });

  it('fills the asked account where the input names none', () => {
    const start = open('blockRepaymentSubmission', { account: 'A-4B54C4BC', 'input.repaymentId': '77' });
    expect(start).toMatchObject({ account: 'A-4B54C4BC', values: { input: { repaymentId: '77' } } });
  });

  it('takes nothing that is no identifier, and no name from the prototype', () => {
    expect(open('approveRepayment', { account: 'a b<script>', __proto__: 'x' })).toBeNull();
    expect(open('approveRepayment', { 'input.repaymentId': ['1', '2'] })).toBeNull();
  });
});

describe('a link to any of the 382 operations', () => {
  /** Everything that an address could try to fill in, by path. */
  function everything(operation: string): { slice: Slice; search: Record<string, string> } {
    const slice = sliceFor(catalogue, operation, getOperationPolicy(operation)?.fields);
    const paths = slice.fields.flatMap((field) => [
      field.name,
      ...(slice.types[field.object ?? '']?.fields ?? []).map((inner) => `${field.name}.${inner.name}`),
    ]);
    return { slice, search: { account: 'A-4B54C4BC', ...Object.fromEntries(paths.map((path) => [path, '12345'])) } };
  }

  it.each(operationNames.map((name) => [name] as const))('%s: prefills identifiers only', (operation) => {
    const { slice, search } = everything(operation);
    const policy = getOperationPolicy(operation);
    if (policy === null) throw new Error(`${operation} is in no domain`);
    const filled: Field[] = [];
    walkValues(slice, startFromLink(slice, policy, search)?.values ?? {}, ({ field, value }) => {
      if (typeof value === 'string') filled.push(field);
    });
    for (const field of filled) {
      expect(['identifier', 'uuid', 'integer', 'bigInteger'].includes(field.kind) || field.lookUp !== undefined).toBe(
        true,
      );
      expect(field.sensitive ?? field.personal ?? false, field.name).toBe(false);
      expect(field.name).not.toMatch(/amount|price|points$|email|phone|note$/i);
    }
  });
});
