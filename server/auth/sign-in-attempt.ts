import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { onePerProcess } from '#server/db/one-per-process.ts';
import type { Admission } from './admit.ts';
import type { Tokens } from './refresh-token.ts';
import type { RequestContext } from './request-context.ts';

/** What one call-back of the provider brought to light, from the library's hooks to the end of the sign-in. */
export interface SignInAttempt {
  request: RequestContext;
  tokens: Tokens | null;
  admission: Admission | null;
  sessionId: string | null;
}

/** One for all copies of this module: the library's hooks may have been made by another copy than the one that runs. */
const attempts = () => onePerProcess('sign-in-attempts', () => new AsyncLocalStorage<SignInAttempt>());

export function runAttempt<Result>(attempt: SignInAttempt, run: () => Promise<Result>): Promise<Result> {
  return attempts().run(attempt, run);
}

/** The attempt that this code runs in. @throws outside of one: no session is ever made another way */
export function getAttempt(): SignInAttempt {
  const attempt = attempts().getStore();
  if (!attempt) throw new Error('Sessions are made by a sign-in only');
  return attempt;
}

/** Whether the console itself said no: what the library then complains about is expected. */
export function wasRefused(): boolean {
  return attempts().getStore()?.admission?.ok === false;
}
