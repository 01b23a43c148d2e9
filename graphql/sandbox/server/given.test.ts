import { expect, test } from 'vitest';
import { findGiven, toGiven } from './given.ts';

const given = toGiven({
  input: { id: 'given-id', accountNumber: 'A-4B54C4BC', ledgers: [{ ledgerNumber: 'L-123456789A' }] },
});

test('an object’s number is the one that was given under the object’s name', () => {
  expect(findGiven(given, { name: 'number', parentName: 'account', depth: 2 })).toBe('A-4B54C4BC');
  expect(findGiven(given, { name: 'number', parentName: 'ledgers', depth: 3 })).toBe('L-123456789A');
});

test('a field of the same name repeats what was given, wherever it stands', () => {
  expect(findGiven(given, { name: 'accountNumber', parentName: 'anything', depth: 5 })).toBe('A-4B54C4BC');
});

test('an id means the thing itself near the root and something else deep inside', () => {
  expect(findGiven(given, { name: 'id', parentName: 'payment', depth: 1 })).toBe('given-id');
  expect(findGiven(given, { name: 'id', parentName: 'payment', depth: 4 })).toBeUndefined();
});
