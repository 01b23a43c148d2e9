import { expect, it } from 'vitest';
import { toSignInRefusal } from './refusal.ts';

it('somebody who is not staff, left, or has no role yet is told so', () => {
  expect(toSignInRefusal('notStaff')).toBe('notStaff');
  expect(toSignInRefusal('disabled')).toBe('disabled');
  expect(toSignInRefusal('noRole')).toBe('noRole');
});

it('a person who turned back at the provider, or took too long, is told to begin again', () => {
  expect(toSignInRefusal('access_denied')).toBe('cancelled');
  expect(toSignInRefusal('state_mismatch')).toBe('tookTooLong');
});

it.each(['constructor', '<script>', 'server_error'])('%s in the address is only ever "it did not work"', (code) => {
  expect(toSignInRefusal(code)).toBe('failed');
});

it('without a word in the address nothing was refused', () => {
  expect(toSignInRefusal(undefined)).toBeNull();
  expect(toSignInRefusal('')).toBeNull();
});
