import { createSecretKey } from 'node:crypto';
import { expect, test } from 'vitest';
import { getOperationPolicy } from '#domains/index.ts';
import { catalogue } from '#graphql/catalogue/catalogue.ts';
import { sliceFor } from '#graphql/slice.ts';
import { digestSensitive, findSensitiveValues } from './sensitive-digest.ts';

const key = { id: 'one', secret: createSecretKey(Buffer.alloc(32, 'k')) };
const sliceOf = (operation: string) => sliceFor(catalogue, operation, getOperationPolicy(operation)?.fields ?? {});

test('a bank account and its holder are found in what is sent, whatever else is secret in it is not', () => {
  const input = {
    bankAccountNumber: '1234567',
    bankAccountHolder: 'タナカ タロウ',
    bankCode: '0001',
    branchCode: '100',
  };
  expect(findSensitiveValues(sliceOf('storeRefundBankAccount'), { input })).toEqual([
    { kind: 'name', value: 'タナカ タロウ' },
    { kind: 'bankAccount', value: '1234567' },
  ]);
});

test('a password and a token leave no digest, an account number of Kraken is no bank account', () => {
  const passwords = { input: { oldPassword: 'secret-1', newPassword: 'secret-2', newPasswordConfirmed: 'secret-2' } };
  expect(findSensitiveValues(sliceOf('updatePassword'), passwords)).toEqual([]);
  const asked = { input: { accountNumber: 'A-4B54C4BC', ledgerNumber: 'L-1', amountInMinorUnit: 5 } };
  expect(findSensitiveValues(sliceOf('submitRepaymentRequest'), asked)).toEqual([]);
});

test.each([
  ['bankAccount', '1234567', '１２３－４５６７'],
  ['phone', '090-1234-5678', '+81 90 1234 5678'],
  ['email', 'Tanaka@Example.jp', ' tanaka@example.jp '],
  ['name', '田中 太郎', '田中　太郎'],
] as const)('the same %s has the same digest however it is written', (kind, one, other) => {
  expect(digestSensitive({ kind, value: other }, key)).toEqual(digestSensitive({ kind, value: one }, key));
});

test('a digest tells nothing without its key, and not of another kind', () => {
  const value = { kind: 'bankAccount', value: '1234567' } as const;
  const other = { id: 'two', secret: createSecretKey(Buffer.alloc(32, 'x')) };
  expect(digestSensitive(value, other)).not.toEqual(digestSensitive(value, key));
  expect(digestSensitive({ ...value, kind: 'phone' }, key)).not.toEqual(digestSensitive(value, key));
});
