import { expect, it } from 'vitest';
import { krakenCodes } from './kraken-codes.ts';
import { nextStepFor } from './next-steps.ts';

it('every code that is explained also says what to do next', () => {
  const undecided = Object.keys(krakenCodes.ja).filter((code) => nextStepFor(code) === 'ask');
  expect(undecided).toEqual([]);
});

it('an operator who meets a code that nobody described is told to ask', () => {
  expect(nextStepFor('KT-CT-99999')).toBe('ask');
  expect(nextStepFor('constructor')).toBe('ask');
});
