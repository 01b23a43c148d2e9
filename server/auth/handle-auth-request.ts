import 'server-only';
import { appendEntries } from '#server/audit/append-entry.ts';
import { getDatabase } from '#server/db/client.ts';
import { getEnv } from '#server/env.ts';
import type { AdmittedPerson } from './admit.ts';
import { getAuth } from './auth.ts';
import { deleteSession, endSession } from './end-session.ts';
import { findStaff } from './find-staff.ts';
import { providerId } from './library-account.ts';
import { refuseSignIn } from './refuse-sign-in.ts';
import { toRequestContext } from './request-context.ts';
import { runAttempt, type SignInAttempt } from './sign-in-attempt.ts';
import { insertGrant } from './stored-grant.ts';

const callbackPath = `/api/auth/callback/${providerId}`;

/**
 * The only door to the sign-in library from outside: the provider's answer. Every other address and method of the
 * library is 404, known to it or not.
 */
export async function handleAuthRequest(request: Request): Promise<Response> {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.pathname !== callbackPath) return new Response('Not Found', { status: 404 });
  return handleCallback(
    new Request(new URL(url.pathname + url.search, getEnv().APP_ORIGIN), { headers: request.headers }),
  );
}

/**
 * Ends a sign-in. The library proves who it is and makes the session row; a session it is only once the tokens and
 * the log's entry are stored beside it, in one transaction. If they cannot be, there is none.
 */
async function handleCallback(request: Request): Promise<Response> {
  const attempt: SignInAttempt = {
    request: toRequestContext(request.headers),
    tokens: null,
    admission: null,
    sessionId: null,
  };
  const previous = await findStaff(request.headers);
  const answer = await runAttempt(attempt, () => getAuth().handler(request));
  const { admission, sessionId, tokens } = attempt;
  if (!admission?.ok || sessionId === null || tokens === null) return refuseSignIn(attempt, answer);
  try {
    await startSession(admission.person, attempt, sessionId);
  } catch (error) {
    console.error('a session could not be started:', causeOf(error));
    await deleteSession(getDatabase(), sessionId);
    return refuseSignIn(attempt, answer);
  }
  if (previous !== null) await endSession(previous, 'replaced', attempt.request);
  return answer;
}

async function startSession(person: AdmittedPerson, attempt: SignInAttempt, sessionId: string): Promise<void> {
  const { tokens } = attempt;
  if (tokens === null) throw new Error('The provider gave no tokens');
  const { personId, name, roles } = person;
  const actor = { kind: 'person' as const, personId, name, roles, sessionId };
  await appendEntries(
    [
      { event: 'session.started', actor, ...attempt.request },
      { event: 'token.obtained', actor, ...attempt.request },
    ],
    (tx) => insertGrant(tx, sessionId, person.issuer, tokens),
  );
}

/** The database's own sentence: the message around it repeats the values of the statement. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : 'unknown';
}
