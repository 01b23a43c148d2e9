import 'server-only';
import { randomUUID } from 'node:crypto';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { getOAuthState } from 'better-auth/api';
import { betterAuth } from 'better-auth/minimal';
import { type GenericOAuthConfig, genericOAuth } from 'better-auth/plugins/generic-oauth';
import { decodeJwt } from 'jose';
import { getDatabase } from '#server/db/client.ts';
import { onePerProcess } from '#server/db/one-per-process.ts';
import { account, session, user, verification } from '#server/db/schema/people.ts';
import { getEnv } from '#server/env.ts';
import { admit } from './admit.ts';
import { discoveryUrl } from './identity-provider.ts';
import { absoluteLimitHours } from './lateness.ts';
import { accountKey, madeUpAddress, providerId } from './library-account.ts';
import { cookiePrefix, cookiesAreSecure } from './session-cookie.ts';
import { getAttempt, wasRefused } from './sign-in-attempt.ts';

/** The sign-in library, made on first use. Its endpoints are reached through handle-auth-request and begin-sign-in only. */
export function getAuth() {
  return onePerProcess('auth', makeAuth);
}

/** Everybody sees these; offline_access asks for a refresh token. */
const scopes = ['openid', 'profile', 'email', 'offline_access'];

function makeAuth() {
  const { APP_ORIGIN, SESSION_SECRET } = getEnv();
  const secure = cookiesAreSecure(APP_ORIGIN);
  return betterAuth({
    baseURL: APP_ORIGIN,
    basePath: '/api/auth',
    secret: SESSION_SECRET,
    trustedOrigins: [APP_ORIGIN],
    database: drizzleAdapter(getDatabase(), {
      provider: 'pg',
      schema: { user, session, account, verification },
    }),
    plugins: [genericOAuth({ config: [kraken()] })],
    session: { expiresIn: absoluteLimitHours * 3600, disableSessionRefresh: true, cookieCache: { enabled: false } },
    account: {
      // The provider's tokens go to session_grant; an existing account row is never written to.
      updateAccountOnSignIn: false,
      accountLinking: { enabled: false },
      storeStateStrategy: 'database',
    },
    databaseHooks: {
      session: {
        create: {
          before: async (made) => {
            // Where we know it from: the library believes whatever a header says.
            const { address, userAgent } = getAttempt().request;
            return { data: { ...made, ipAddress: address ?? null, userAgent: userAgent ?? null } };
          },
          after: async ({ id }) => {
            getAttempt().sessionId = id;
          },
        },
      },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'error', log: report },
    advanced: {
      // The names carry __Host- themselves; the library knows only __Secure-.
      useSecureCookies: false,
      defaultCookieAttributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' },
      cookiePrefix: cookiePrefix(APP_ORIGIN),
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => randomUUID() },
    },
  });
}

function kraken(): GenericOAuthConfig {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = getEnv();
  return {
    providerId,
    discoveryUrl: discoveryUrl(OIDC_ISSUER),
    clientId: OIDC_CLIENT_ID,
    ...(OIDC_CLIENT_SECRET === undefined
      ? { tokenEndpointAuth: { method: 'none' } }
      : { clientSecret: OIDC_CLIENT_SECRET, authentication: 'basic' }),
    scopes,
    pkce: true,
    // Who was signed out, or away for an hour, proves again who they are, whatever the provider remembers.
    prompt: 'login',
    // disableImplicitSignUp alone can be passed by a word in the request; this cannot.
    disableSignUp: true,
    requireIdTokenVerification: true,
    getUserInfo: identify,
    accountSubject: ({ profile }) => String(profile.accountKey),
  };
}

/**
 * Called once the library has verified the id token (signature, issuer, audience, nonce). Admits or refuses whoever it
 * names; for a stranger there is no profile, and so no session. The id token is read here and kept nowhere.
 */
const identify: NonNullable<GenericOAuthConfig['getUserInfo']> = async (tokens) => {
  const attempt = getAttempt();
  const { iss, sub } = decodeJwt(tokens.idToken ?? '');
  const { accessToken } = tokens;
  if (iss !== getEnv().OIDC_ISSUER || !sub || !accessToken) return null;
  const state = await getOAuthState();
  const invitation: unknown = state?.invitation;
  const identity = { issuer: iss, subject: sub };
  attempt.admission = await admit(identity, typeof invitation === 'string' ? invitation : null, attempt.request);
  if (!attempt.admission.ok) return null;
  attempt.tokens = {
    accessToken,
    refreshToken: tokens.refreshToken ?? null,
    accessSeconds: secondsUntil(tokens.accessTokenExpiresAt) ?? 300,
    refreshSeconds: secondsUntil(tokens.refreshTokenExpiresAt),
  };
  const { name } = attempt.admission.person;
  const key = accountKey(identity);
  return { id: key, accountKey: key, sub, name, email: madeUpAddress(identity), emailVerified: false };
};

function secondsUntil(time: Date | undefined): number | null {
  return time ? (time.getTime() - Date.now()) / 1000 : null;
}

/** What the library calls an error and is none: the person took too long, or came back twice. The log has it. */
const anticipated = new Set(['Failed to parse state', 'State not found']);

/** A refusal of ours is an error to the library too. Its further arguments may hold tokens: they are never printed. */
function report(level: string, message: string): void {
  if (level === 'error' && !wasRefused() && !anticipated.has(message)) console.error('sign-in:', message);
}
