import type Provider from 'oidc-provider';
import { clientId, scope } from './provider.ts';
import type { IdentityStorage } from './storage.ts';

export interface IssuedTokens {
  accessToken: string;
  refreshToken: string;
  /** Seconds. */
  expiresIn: number;
}

/** A real pair as a sign-in would give it, for tests that are not about signing in. */
export async function issueTokens(
  provider: Provider,
  subject: string,
  accessTokenSeconds: number,
): Promise<IssuedTokens> {
  const client = await provider.Client.find(clientId);
  if (!client) throw new Error('The sandbox knows no client of its own');
  const grant = new provider.Grant({ accountId: subject, clientId });
  grant.addOIDCScope(scope);
  const grantId = await grant.save();
  const shared = { accountId: subject, client, grantId, scope, gty: 'authorization_code', claims: {} };
  const accessToken = await new provider.AccessToken({ ...shared, expiresWithSession: false }).save();
  const authTime = Math.floor(Date.now() / 1000);
  const refreshToken = await new provider.RefreshToken({
    ...shared,
    authTime,
    rotations: 0,
    expiresWithSession: false,
  }).save();
  return { accessToken, refreshToken, expiresIn: accessTokenSeconds };
}

/** Takes back every token and session of a person, as an administrator upstream could at any time. */
export async function revokeTokens(storage: IdentityStorage, subject: string): Promise<void> {
  for (const model of ['AccessToken', 'RefreshToken', 'AuthorizationCode', 'Grant', 'Session']) {
    for (const payload of storage.find(model)) {
      if (payload.accountId === subject && typeof payload.jti === 'string')
        await storage.adapterFor(model).destroy(payload.jti);
    }
  }
}
