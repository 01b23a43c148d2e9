import 'server-only';
import { randomUUID } from 'node:crypto';
import type { ResolveRefusalCode, ResolveResult } from './resolve-result.ts';
import { type Attempt, logAttempt } from './submit-refused.ts';

/** An anticipated failure: nothing was resolved, and nothing was sent. */
export class ResolveRefused extends Error {
  override readonly name = 'ResolveRefused';
  readonly code: ResolveRefusalCode;

  constructor(code: ResolveRefusalCode) {
    super(code);
    this.code = code;
  }
}

/** Answers a refused attempt, and logs it once under the reference that the person is given. */
export async function answerResolveRefusal(attempt: Attempt, code: ResolveRefusalCode): Promise<ResolveResult> {
  const reference = randomUUID();
  await logAttempt(attempt, code, [], reference);
  return { ok: false, code, reference };
}
