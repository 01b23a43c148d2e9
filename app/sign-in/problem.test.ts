import { expect, it } from 'vitest';
import { signIn } from '#messages/ui/sign-in.ts';
import { signInProblems } from '#server/auth/refuse-sign-in.ts';
import { toSignInProblem } from './problem.ts';

it.each(signInProblems)('a person whose sign-in ended with %s is told so in their language', (problem) => {
  expect(toSignInProblem(problem)).toBe(problem);
  expect(signIn.ja.problems[problem].title).not.toBe(signIn.en.problems[problem].title);
});

it.each(['constructor', '<script>', 'server_error'])('%s in the address is only ever "it did not work"', (code) => {
  expect(toSignInProblem(code)).toBe('failed');
});

it('without a word in the address there was no problem', () => {
  expect(toSignInProblem(undefined)).toBeNull();
  expect(toSignInProblem('')).toBeNull();
});
