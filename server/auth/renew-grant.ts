import 'server-only';
import { appendEntries } from '#server/audit/append-entry.ts';
import { onePerProcess } from '#server/db/one-per-process.ts';
import { actorOfSession } from './actor-of-session.ts';
import { refreshTokens, type Tokens } from './refresh-token.ts';
import { findGrant, forgetRefreshToken, openRefreshToken, replaceGrant, type StoredGrant } from './stored-grant.ts';
import { withSessionLock } from './with-session-lock.ts';

/**
 * renewed: other tokens than those seen are stored now. refused: the provider takes the refresh token no more.
 * unreachable: no answer, or the answer could not be stored yet. gone: the session ended meanwhile.
 */
export type Renewal = 'renewed' | 'refused' | 'unreachable' | 'gone';

/**
 * Renews a session's tokens, unless somebody has since `seenVersion`. The new tokens and the log's entry are one
 * transaction; before that nobody gets to use them.
 */
export async function renewGrant(sessionId: string, seenVersion: number): Promise<Renewal> {
  return withSessionLock(sessionId, async () => {
    const grant = await findGrant(sessionId);
    if (grant === null) return 'gone';
    if (grant.version !== seenVersion) return 'renewed';
    const answered = await askOnce(sessionId, grant);
    if (!answered.ok && answered.code !== 'refused') return answered.code === 'none' ? 'refused' : 'unreachable';
    const actor = await actorOfSession(sessionId);
    if (!answered.ok) {
      await appendEntries<boolean>(
        (forgotten) => (forgotten ? [{ event: 'token.refused', actor, code: 'invalid_grant' }] : []),
        (tx) => forgetRefreshToken(tx, sessionId, grant.version),
      );
      return 'refused';
    }
    const stored = await appendEntries<boolean>(
      (replaced) => (replaced ? [{ event: 'token.refreshed', actor }] : []),
      (tx) => replaceGrant(tx, sessionId, grant.version, answered.tokens),
    );
    unstored().delete(sessionId);
    return stored ? 'renewed' : 'gone';
  });
}

type Answer = { ok: true; tokens: Tokens } | { ok: false; code: 'refused' | 'unreachable' | 'none' };

/**
 * The provider's answer. One that came and could not be stored (the database was gone) is kept in this process until
 * it can be: the refresh token it answers is used up, and a second use may end the grant upstream.
 */
async function askOnce(sessionId: string, grant: StoredGrant): Promise<Answer> {
  const { version } = grant;
  const kept = unstored().get(sessionId);
  if (kept?.version === version) return { ok: true, tokens: toAge(kept) };
  const refreshToken = openRefreshToken(sessionId, grant);
  if (refreshToken === null) return { ok: false, code: 'none' };
  const answer = await refreshTokens(refreshToken);
  if (answer.ok) unstored().set(sessionId, { version, tokens: answer.tokens, at: performance.now() });
  return answer;
}

interface Unstored {
  version: number;
  tokens: Tokens;
  /** performance.now() of the answer. */
  at: number;
}

function unstored(): Map<string, Unstored> {
  return onePerProcess('unstored-tokens', () => new Map<string, Unstored>());
}

/** What the tokens' lives are by now. */
function toAge({ tokens, at }: Unstored): Tokens {
  const passed = (performance.now() - at) / 1000;
  const { accessSeconds, refreshSeconds } = tokens;
  return {
    ...tokens,
    accessSeconds: accessSeconds - passed,
    refreshSeconds: refreshSeconds === null ? null : refreshSeconds - passed,
  };
}
