import 'server-only';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { getEnv } from '#server/env.ts';

/** For whom and for what a fresh sign-in is asked: all of it goes into the nonce. */
export interface StepUpPlace {
  sessionId: string;
  /** Digest of what is to be decided. */
  about: string;
}

/** 256 random bits that travel through the browser and back. */
export function makeState(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a state. */
export function hashOfState(state: string): Buffer {
  return createHash('sha256').update(state).digest();
}

/** The id token must repeat it: it fits this state, this session and this request only. */
export function toNonce(state: string, place: StepUpPlace): string {
  return derive('nonce', state, place);
}

/** PKCE (RFC 7636): known to us alone, so that a code caught on its way is worth nothing. */
export function toVerifier(state: string, place: StepUpPlace): string {
  return derive('verifier', state, place);
}

/** S256 of a verifier. */
export function toChallenge(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}

function derive(use: string, state: string, { sessionId, about }: StepUpPlace): string {
  const text = JSON.stringify(['step-up', use, state, sessionId, about]);
  return createHmac('sha256', getEnv().SESSION_SECRET).update(text).digest('base64url');
}
