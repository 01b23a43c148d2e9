import { expect, it } from 'vitest';
import { rememberDecided, toUndecided } from './decided-here.ts';

const [first, second] = ['0a6b1c0e-58a2-4c53-9c2f-0f6f6f1f2a01', '0a6b1c0e-58a2-4c53-9c2f-0f6f6f1f2a02'];

it('a lead is not led back to a request that they have just decided', () => {
  rememberDecided(first);
  expect(toUndecided(`/approvals/${first}?maker=x`)).toBeNull();
  expect(toUndecided(`/approvals/${second}?maker=x`)).toBe(`/approvals/${second}?maker=x`);
  expect(toUndecided(null)).toBeNull();
});
