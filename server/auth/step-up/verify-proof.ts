import 'server-only';
import { createLocalJWKSet, type JWTPayload, jwtVerify } from 'jose';
import { JOSEError } from 'jose/errors';
import { z } from 'zod';
import { getEnv } from '#server/env.ts';
import { getDiscovery, getSigningKeys, postAsClient } from '../identity-provider.ts';
import type { Staff } from '../staff.ts';
import { stepUpCallback } from './begin-step-up.ts';
import type { StepUpRefusal } from './step-up-refusal.ts';

/**
 * What the provider gives for the code. Only the id token is looked at; the tokens beside it are never read, and
 * forgotten with the answer. They are not revoked: a provider that keeps one grant for all sign-ins of a browser would
 * end the session's own tokens with them.
 */
const answerShape = z.object({ id_token: z.string().min(1) });

export interface Proof {
  code: string;
  verifier: string;
  nonce: string;
  /** How long ago the fresh sign-in was asked for. */
  elapsedSeconds: number;
}

/** Asymmetric only: with HS256 whoever knows the client's secret could sign. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/**
 * Exchanges the code and looks at the proof: that it is this person, at this provider, and that it was just now. No
 * token of the answer is kept, whoever it speaks for.
 * @returns null: it is proved
 */
export async function verifyProof(staff: Staff, proof: Proof): Promise<StepUpRefusal | null> {
  try {
    const { token_endpoint } = await getDiscovery();
    const { status, body } = await postAsClient(token_endpoint, {
      grant_type: 'authorization_code',
      code: proof.code,
      redirect_uri: stepUpCallback(),
      code_verifier: proof.verifier,
    });
    const answer = answerShape.safeParse(body);
    if (status !== 200 || !answer.success) return 'providerRefused';
    return await checkIdToken(answer.data.id_token, staff, proof);
  } catch (error) {
    console.error('a fresh sign-in could not be verified:', error instanceof Error ? error.message : 'unknown');
    return 'providerUnreachable';
  }
}

async function checkIdToken(idToken: string, staff: Staff, proof: Proof): Promise<StepUpRefusal | null> {
  const claims = await readIdToken(idToken);
  if (claims === null || claims.nonce !== proof.nonce || !namesOnlyUs(claims)) return 'notVerified';
  if (claims.iss !== staff.issuer || claims.sub !== staff.subject) return 'anotherPerson';
  if (typeof claims.auth_time !== 'number' || typeof claims.iat !== 'number') return 'noTime';
  return isFresh(claims.iat - claims.auth_time, proof.elapsedSeconds) ? null : 'notFresh';
}

/** null: it is not the provider's, not for us, or run out. */
async function readIdToken(idToken: string): Promise<JWTPayload | null> {
  const keys = createLocalJWKSet(await getSigningKeys());
  const { OIDC_ISSUER, OIDC_CLIENT_ID } = getEnv();
  try {
    const { payload } = await jwtVerify(idToken, keys, {
      issuer: OIDC_ISSUER,
      audience: OIDC_CLIENT_ID,
      algorithms,
      requiredClaims: ['sub', 'iat', 'exp'],
      clockTolerance: 30,
    });
    return payload;
  } catch (error) {
    if (error instanceof JOSEError) return null;
    throw error;
  }
}

/** OpenID Connect Core 1.0, 3.1.3.7: with several audiences, the one it was made for is named, and it is us. */
function namesOnlyUs({ aud, azp }: JWTPayload): boolean {
  const several = Array.isArray(aud) && aud.length > 1;
  return azp === undefined ? !several : azp === getEnv().OIDC_CLIENT_ID;
}

/**
 * Whether the person signed in after we asked. Two spans are compared, each measured by one clock (the provider's own
 * from the sign-in to its token, ours from asking to the answer): clocks that differ do no harm. Both ends of the
 * provider's span are cut to whole seconds.
 */
function isFresh(ageSeconds: number, elapsedSeconds: number): boolean {
  return ageSeconds >= 0 && ageSeconds <= elapsedSeconds + 1;
}
