import { describe, expect, it } from 'vitest';
import { getOperationPolicy, type OperationPolicy } from '#domains/index.ts';
import { catalogue } from '#graphql/catalogue/catalogue.ts';
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
