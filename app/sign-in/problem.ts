import { type SignInProblem, signInProblems } from '#server/auth/refuse-sign-in.ts';

/** @param code from the address, so anybody's text: what is not known is said as `failed`, and never shown */
export function toSignInProblem(code: string | undefined): SignInProblem | null {
  if (code === undefined || code === '') return null;
  return signInProblems.find((known) => known === code) ?? 'failed';
}
