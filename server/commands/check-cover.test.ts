import { expect, test } from 'vitest';
import { getOperationPolicy, type OperationPolicy } from '#domains/index.ts';
import { catalogue } from '#graphql/catalogue/catalogue.ts';
import { sliceFor } from '#graphql/slice.ts';
import { checkCover } from './check-cover.ts';
import { maskVariables } from './mask-variables.ts';

const policyOf = (operation: string): OperationPolicy => {
  const policy = getOperationPolicy(operation);
  if (!policy) throw new Error(`${operation} is closed`);
  return policy;
};
const cover = { reference: 'C-1', reason: { code: 'overpaid' } };

test('an operation that names no account wants one, in its normal form', () => {
  const block = policyOf('blockRepaymentSubmission');
  expect(checkCover(block, 'repayments', cover).errors).toEqual([{ path: ['account'], code: 'required' }]);
  expect(checkCover(block, 'repayments', { ...cover, account: 'no' }).errors).toEqual([
    { path: ['account'], code: 'notAnAccountNumber' },
  ]);
  expect(checkCover(block, 'repayments', { ...cover, account: 'ａ－4b54c4bc' })).toEqual({
    account: 'A-4B54C4BC',
    errors: [],
  });
});

test('an operation that names its account takes no other', () => {
  expect(checkCover(policyOf('submitRepaymentRequest'), 'repayments', { ...cover, account: 'A-4B54C4BC' })).toEqual({
    account: null,
    errors: [],
  });
});

test('a reference, a reason of the domain, and words for "other" are wanted', () => {
  const policy = policyOf('submitRepaymentRequest');
  const errors = (more: Partial<typeof cover>) => checkCover(policy, 'repayments', { ...cover, ...more }).errors;
  expect(errors({ reference: '' })).toEqual([{ path: ['reference'], code: 'required' }]);
  expect(errors({ reason: { code: 'plannedChange' } })).toEqual([{ path: ['reason', 'code'], code: 'notAChoice' }]);
  expect(errors({ reason: { code: '' } })).toEqual([{ path: ['reason', 'code'], code: 'required' }]);
  expect(errors({ reason: { code: 'other' } })).toEqual([{ path: ['reason', 'text'], code: 'required' }]);
});

test('a sensitive value is masked, null and the rest are not', () => {
  const slice = sliceFor(catalogue, 'submitRepaymentRequest', policyOf('submitRepaymentRequest').fields);
  const input = { accountNumber: 'A-4B54C4BC', amountInMinorUnit: 5 };
  expect(maskVariables(slice, { input: { ...input, instructionReference: 'x' } })).toEqual({
    masked: { input: { ...input, instructionReference: '＊＊＊' } },
    sensitive: true,
  });
  expect(maskVariables(slice, { input: { ...input, instructionReference: null } })).toEqual({
    masked: { input: { ...input, instructionReference: null } },
    sensitive: false,
  });
});
