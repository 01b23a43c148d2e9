import 'server-only';
import { sql } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';
import { getEnv } from '#server/env.ts';
import { getDiscovery } from '../identity-provider.ts';
import { toNextPath } from '../next-path.ts';
import type { Staff } from '../staff.ts';
import { hashOfState, makeState, toChallenge, toNonce, toVerifier } from './step-up-secrets.ts';

/** What is asked for: the digest of the request or batch, and the page that it leads back to. */
export interface StepUpAsked {
  about: string;
  returnTo: string;
}

/**
 * Begins a fresh sign-in about one thing. The answer has to come within five minutes, in this session, once.
 * @returns the address at the provider; null where the provider does not answer
 */
export async function beginStepUp(staff: Staff, { about, returnTo }: StepUpAsked): Promise<string | null> {
  const endpoint = await findEndpoint();
  if (endpoint === null) return null;
  const { sessionId, personId } = staff;
  const state = makeState();
  await getDatabase().execute(sql`
    INSERT INTO step_up (session_id, person_id, about, state_hash, return_to)
    VALUES (${sessionId}, ${personId}, ${about}, ${hashOfState(state)}, ${toNextPath(returnTo) ?? '/'})`);
  const place = { sessionId, about };
  const url = new URL(endpoint);
  const query = {
    response_type: 'code',
    client_id: getEnv().OIDC_CLIENT_ID,
    redirect_uri: stepUpCallback(),
    // No offline_access and no profile: nothing is wanted but the proof.
    scope: 'openid',
    prompt: 'login',
    max_age: '0',
    state,
    nonce: toNonce(state, place),
    code_challenge: toChallenge(toVerifier(state, place)),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}

/** Where the provider leads back to; it has to be registered there beside the address of the sign-in. */
export function stepUpCallback(): string {
  return new URL('/api/step-up/callback', getEnv().APP_ORIGIN).href;
}

async function findEndpoint(): Promise<string | null> {
  try {
    return (await getDiscovery()).authorization_endpoint;
  } catch (error) {
    console.error('a fresh sign-in could not begin:', error instanceof Error ? error.message : 'unknown');
    return null;
  }
}
