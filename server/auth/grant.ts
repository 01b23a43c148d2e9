import 'server-only';
import { onePerProcess } from '#server/db/one-per-process.ts';
import { renewGrant } from './renew-grant.ts';
import { findGrant, openAccessToken, type StoredGrant } from './stored-grant.ts';

export type AccessToken =
  | { ok: true; token: string }
  /** The session, or the right to renew its tokens, is gone: only a new sign-in helps. */
  | { ok: false; code: 'signInAgain' }
  /** The provider did not answer: later it may. */
  | { ok: false; code: 'providerUnreachable' };

/** Tokens are renewed two minutes before they run out, and short-lived ones at half their life. */
const earlyMs = ({ lifeMs }: StoredGrant) => Math.min(120_000, lifeMs / 2);

/**
 * Kraken's access token of one session, renewed first where it would not outlive `outliveMs` or has less than two
 * minutes left. However many ask at once, in however many processes, one of them asks the provider.
 * @param outliveMs the token must live at least this long, in milliseconds from now
 */
export async function getAccessToken(sessionId: string, { outliveMs }: { outliveMs: number }): Promise<AccessToken> {
  const grant = await findGrant(sessionId);
  if (grant === null) return { ok: false, code: 'signInAgain' };
  if (grant.livesMs > Math.max(outliveMs, earlyMs(grant)))
    return { ok: true, token: openAccessToken(sessionId, grant) };
  const renewed = await renewOnce(sessionId, grant);
  // A token that cannot be renewed is still good for what ends before it does.
  const now = renewed === 'renewed' ? await findGrant(sessionId) : grant;
  if (now !== null && now.livesMs > outliveMs && renewed !== 'gone') {
    return { ok: true, token: openAccessToken(sessionId, now) };
  }
  return { ok: false, code: renewed === 'unreachable' ? 'providerUnreachable' : 'signInAgain' };
}

type Renewal = Awaited<ReturnType<typeof renewGrant>>;

/** Within one process those who ask at once share one renewal, and one database connection that waits for the lock. */
function renewOnce(sessionId: string, seen: StoredGrant): Promise<Renewal> {
  const underWay = onePerProcess('renewals', () => new Map<string, Promise<Renewal>>());
  const running = underWay.get(sessionId);
  if (running) return running;
  const renewal = renewGrant(sessionId, seen.version).finally(() => underWay.delete(sessionId));
  underWay.set(sessionId, renewal);
  return renewal;
}
