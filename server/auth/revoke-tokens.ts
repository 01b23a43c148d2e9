import 'server-only';
import { sql } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';
import { getDiscovery, postAsClient } from './identity-provider.ts';
import { findGrant, openRefreshToken } from './stored-grant.ts';

/**
 * Takes the person's refresh tokens in hand and returns a function that revokes them at the provider (RFC 7009): to be
 * called once the sessions are gone. That is as much as can be done: whether or not the provider answers, the console
 * has forgotten them.
 */
export async function revokeTokens(personId: string): Promise<() => Promise<void>> {
  const { rows } = await getDatabase().execute<{ id: string }>(sql`SELECT id FROM session WHERE user_id = ${personId}`);
  const tokens = await Promise.all(rows.map(({ id }) => findRefreshToken(id)));
  return async () => {
    await Promise.all(tokens.filter((token) => token !== null).map(revoke));
  };
}

async function findRefreshToken(sessionId: string): Promise<string | null> {
  const grant = await findGrant(sessionId);
  return grant === null ? null : openRefreshToken(sessionId, grant);
}

async function revoke(token: string): Promise<void> {
  try {
    const { revocation_endpoint } = await getDiscovery();
    if (revocation_endpoint === undefined) return;
    const { status } = await postAsClient(revocation_endpoint, { token, token_type_hint: 'refresh_token' });
    if (status !== 200) console.warn(`a refresh token was not revoked: the provider answered ${status}`);
  } catch (error) {
    console.warn('a refresh token was not revoked:', error instanceof Error ? error.message : 'unknown');
  }
}
