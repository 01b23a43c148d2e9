import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeSecretShelf, secretLifeMs } from './secret-shelf.ts';

const sato = { personId: 'sato', sessionId: 's-1' };
const secrets = [{ name: 'key', value: 'sk_live_1' }];

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('they are handed to their owner once', () => {
  const shelf = makeSecretShelf();
  shelf.put('c-1', sato, secrets);
  expect(shelf.has('c-1', sato)).toBe(true);
  expect(shelf.take('c-1', sato)).toEqual(secrets);
  expect(shelf.has('c-1', sato)).toBe(false);
  expect(shelf.take('c-1', sato)).toBeNull();
});

test('nobody else gets them, not the same person in another session either, and their asking takes nothing away', () => {
  const shelf = makeSecretShelf();
  shelf.put('c-1', sato, secrets);
  for (const other of [
    { personId: 'suzuki', sessionId: 's-2' },
    { personId: 'suzuki', sessionId: 's-1' },
    { personId: 'sato', sessionId: 's-3' },
  ]) {
    expect(shelf.has('c-1', other)).toBe(false);
    expect(shelf.take('c-1', other)).toBeNull();
  }
  expect(shelf.take('c-2', sato)).toBeNull();
  expect(shelf.take('c-1', sato)).toEqual(secrets);
});

test('after ten minutes they are gone', () => {
  const shelf = makeSecretShelf();
  shelf.put('c-1', sato, secrets);
  vi.advanceTimersByTime(secretLifeMs - 1);
  expect(shelf.has('c-1', sato)).toBe(true);
  vi.advanceTimersByTime(1);
  expect(shelf.take('c-1', sato)).toBeNull();
  expect(vi.getTimerCount()).toBe(0);
});

test('no more than people can read are kept, and nothing that is too long for a secret', () => {
  const shelf = makeSecretShelf();
  for (let number = 0; number <= 200; number += 1) shelf.put(`c-${number}`, sato, secrets);
  expect(shelf.has('c-0', sato)).toBe(false);
  expect(shelf.has('c-1', sato)).toBe(true);
  shelf.put('long', sato, [{ name: 'key', value: 'x'.repeat(20_001) }]);
  expect(shelf.has('long', sato)).toBe(false);
});
