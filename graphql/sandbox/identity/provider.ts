import Provider, { type Configuration } from 'oidc-provider';
import { findPerson } from '../people.ts';
import type { IdentityKeys } from './keys.ts';
import { errorPage, signedOutPage, signOutPage } from './pages.ts';
import type { IdentityStorage } from './storage.ts';

export const clientId = 'quarterdeck-sandbox';
export const scope = 'openid profile email offline_access';

export interface ProviderOptions {
  issuer: string;
  /** Origin of the console: the only place that is ever redirected to. */
  consoleOrigin: string;
  accessTokenSeconds: number;
  /** The sandbox's clock in milliseconds: a token's age is measured by it, so that tests can make tokens old. */
  now: () => number;
  keys: IdentityKeys;
  storage: IdentityStorage;
}

const day = 86_400;

/** The authentication server: authorization code with PKCE (S256), rotating refresh tokens, no consent screen. */
export function createProvider(options: ProviderOptions): Provider {
  const provider = new Provider(options.issuer, toConfiguration(options));
  // The console and a person's browser reach it by loopback only; there is no TLS in front of it.
  provider.on('server_error', (_, error) => console.error('[sandbox] authentication server:', error));
  return provider;
}

function toConfiguration({ consoleOrigin, accessTokenSeconds, now, keys, storage }: ProviderOptions): Configuration {
  return {
    adapter: storage.adapterFor,
    clients: [
      {
        client_id: clientId,
        client_name: 'Quarterdeck',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: [`${consoleOrigin}/api/auth/callback/kraken`, `${consoleOrigin}/api/step-up/callback`],
        post_logout_redirect_uris: [`${consoleOrigin}/sign-in`],
        require_auth_time: true,
      },
    ],
    jwks: { keys: [keys.signing] },
    cookies: {
      keys: keys.cookies,
      // Cookies know no ports: another provider on this machine must not read ours.
      names: { session: 'kraken_session', interaction: 'kraken_interaction', resume: 'kraken_resume' },
    },
    responseTypes: ['code'],
    pkce: { required: () => true },
    scopes: ['openid', 'profile', 'email', 'offline_access'],
    claims: {
      openid: ['sub'],
      profile: ['name', 'family_name', 'given_name', 'preferred_username', 'locale'],
      email: ['email', 'email_verified'],
    },
    conformIdTokenClaims: false,
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      revocation: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => signOutPage(ctx, form, consoleOrigin),
        postLogoutSuccessSource: (ctx) => signedOutPage(ctx),
      },
    },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    renderError: (ctx, out) => errorPage(ctx, out.error, out.error_description),
    findAccount: async (_, subject) => toAccount(subject),
    loadExistingGrant: async (ctx) => {
      const { session, client } = ctx.oidc;
      const subject = session?.accountId;
      if (!client || !subject) return undefined;
      const existing = session.grantIdFor(client.clientId);
      const grant =
        (existing && (await ctx.oidc.provider.Grant.find(existing))) ||
        new ctx.oidc.provider.Grant({ accountId: subject, clientId: client.clientId });
      grant.addOIDCScope(scope);
      await grant.save();
      return grant;
    },
    issueRefreshToken: async (_, client) => client.grantTypeAllowed('refresh_token'),
    expiresWithSession: async () => false,
    rotateRefreshToken: true,
    extraTokenClaims: () => ({ issuedAt: now() }),
    ttl: {
      AccessToken: accessTokenSeconds,
      AuthorizationCode: 60,
      Grant: 14 * day,
      IdToken: 3600,
      Interaction: 3600,
      RefreshToken: 7 * day,
      Session: 14 * day,
    },
  };
}

function toAccount(subject: string) {
  const person = findPerson(subject);
  if (!person) return undefined;
  return {
    accountId: person.subject,
    claims: async () => ({
      sub: person.subject,
      name: person.name,
      family_name: person.familyName,
      given_name: person.givenName,
      preferred_username: person.latinName,
      locale: 'ja-JP',
      email: person.email,
      email_verified: true,
    }),
  };
}
