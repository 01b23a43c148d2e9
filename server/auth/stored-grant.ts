import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { type Database, getDatabase } from '#server/db/client.ts';
import { onePerProcess } from '#server/db/one-per-process.ts';
import { sessionGrant } from '#server/db/schema/people.ts';
import { getEnv } from '#server/env.ts';
import type { Tokens } from './refresh-token.ts';
import { openToken, sealToken } from './token-box.ts';

/** A session's tokens as they lie in the database, not opened. */
export interface StoredGrant {
  keyId: string;
  accessToken: Buffer;
  refreshToken: Buffer | null;
  version: number;
  /** How long the access token still lives, in milliseconds by the database's clock; negative when it is over. */
  livesMs: number;
  /** How long it lived in all when it was stored, in milliseconds. */
  lifeMs: number;
}

/** null: the session is gone. */
export async function findGrant(sessionId: string): Promise<StoredGrant | null> {
  const rows = await grantOf().execute({ sessionId });
  return rows[0] ?? null;
}

const grantOf = () =>
  onePerProcess('grant-of-session', () =>
    getDatabase()
      .select({
        keyId: sessionGrant.keyId,
        accessToken: sessionGrant.accessToken,
        refreshToken: sessionGrant.refreshToken,
        version: sessionGrant.version,
        livesMs: sql<string>`1000 * extract(epoch FROM ${sessionGrant.accessExpiresAt} - clock())`.mapWith(Number),
        lifeMs:
          sql<string>`1000 * extract(epoch FROM ${sessionGrant.accessExpiresAt} - ${sessionGrant.storedAt})`.mapWith(
            Number,
          ),
      })
      .from(sessionGrant)
      .where(eq(sessionGrant.sessionId, sql.placeholder('sessionId')))
      .prepare('grant-of-session'),
  );

/** @throws where the key is gone or the bytes are not this session's */
export function openAccessToken(sessionId: string, grant: StoredGrant): string {
  return openToken(getEnv().GRANT_KEYS, grant.keyId, { sessionId, field: 'access_token' }, grant.accessToken);
}

/** null: there is none, or it is used up. */
export function openRefreshToken(sessionId: string, grant: StoredGrant): string | null {
  if (grant.refreshToken === null) return null;
  return openToken(getEnv().GRANT_KEYS, grant.keyId, { sessionId, field: 'refresh_token' }, grant.refreshToken);
}

/** Stores the tokens of a session that just began. */
export async function insertGrant(tx: Database, sessionId: string, issuer: string, tokens: Tokens): Promise<void> {
  await tx.insert(sessionGrant).values({ sessionId, issuer, ...toRow(sessionId, tokens) });
}

/** Stores renewed tokens over those of `version`. false: somebody else stored others, or the session is gone. */
export async function replaceGrant(tx: Database, sessionId: string, version: number, tokens: Tokens): Promise<boolean> {
  const { rowCount } = await tx
    .update(sessionGrant)
    .set({ ...toRow(sessionId, tokens), version: version + 1, storedAt: sql`clock()` })
    .where(and(eq(sessionGrant.sessionId, sessionId), eq(sessionGrant.version, version)));
  return rowCount === 1;
}

/** The provider refused the refresh token of `version`: it is forgotten, so that nobody asks with it again. */
export async function forgetRefreshToken(tx: Database, sessionId: string, version: number): Promise<boolean> {
  const { rowCount } = await tx
    .update(sessionGrant)
    .set({ refreshToken: null, version: version + 1, storedAt: sql`clock()` })
    .where(and(eq(sessionGrant.sessionId, sessionId), eq(sessionGrant.version, version)));
  return rowCount === 1;
}

function toRow(sessionId: string, tokens: Tokens) {
  const keys = getEnv().GRANT_KEYS;
  const { accessToken, refreshToken, accessSeconds, refreshSeconds } = tokens;
  const seal = (field: 'access_token' | 'refresh_token', token: string) => sealToken(keys, { sessionId, field }, token);
  return {
    keyId: keys[0].id,
    accessToken: seal('access_token', accessToken),
    refreshToken: refreshToken === null ? null : seal('refresh_token', refreshToken),
    accessExpiresAt: inSeconds(accessSeconds),
    refreshExpiresAt: refreshSeconds === null ? null : inSeconds(refreshSeconds),
  };
}

function inSeconds(seconds: number) {
  return sql`clock() + make_interval(secs => ${seconds})`;
}
