import { expect, test } from 'vitest';
import { catalogue } from '#graphql/catalogue/catalogue.ts';
import { sliceFor } from '#graphql/slice.ts';
import { makeIdempotencyKeys } from './idempotency-keys.ts';

const first = '2f1e1c9a-6a55-4c0e-9d0a-0d8a6f6f0001';
const second = '2f1e1c9a-6a55-4c0e-9d0a-0d8a6f6f0002';

test('a command that is worked out twice carries the same key, another command another one', () => {
  const slice = sliceFor(catalogue, 'submitRepaymentRequest');
  const values = { input: { accountNumber: 'A-4B54C4BC', amountInMinorUnit: '12345' } };
  const keys = makeIdempotencyKeys(slice, values, first);
  expect(Object.keys(keys)).toEqual(['input.idempotencyKey']);
  expect(makeIdempotencyKeys(slice, values, first)).toEqual(keys);
  expect(makeIdempotencyKeys(slice, values, second)).not.toEqual(keys);
});

test('every element of a list that moves points has a key of its own', () => {
  const slice = sliceFor(catalogue, 'bulkAwardLoyaltyPoints');
  const values = { input: { awards: [{ points: '1' }, { points: '1' }] } };
  const keys = Object.values(makeIdempotencyKeys(slice, values, first));
  expect(keys).toHaveLength(2);
  expect(keys[0]).not.toBe(keys[1]);
});

test('an operation without a key gets none', () => {
  expect(makeIdempotencyKeys(sliceFor(catalogue, 'pauseDunning'), { input: {} }, first)).toEqual({});
});
