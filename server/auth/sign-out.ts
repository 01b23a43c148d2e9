import 'server-only';
import { endEverySession, endSession } from './end-session.ts';
import { findStaff } from './find-staff.ts';
import { checkOrigin } from './origin.ts';
import { refuse } from './refuse.ts';
import { toRequestContext } from './request-context.ts';
import { revokeTokens } from './revoke-tokens.ts';
import { forgetSessionCookie } from './session-cookie.ts';

/**
 * Signs out here, or everywhere. Whoever has no session any more is told that it worked: that is what they wanted.
 * Everywhere also tells the provider to revoke the tokens; here does not, because a provider that keeps one grant for
 * all sessions of a browser would end the others with it: the tokens are only deleted.
 */
export async function signOut(request: Request, everywhere: boolean): Promise<Response> {
  const context = toRequestContext(request.headers);
  const door = new URL(request.url).pathname;
  if (!checkOrigin(request.headers)) return refuse('originRefused', { door, context });
  const staff = await findStaff(request.headers);
  if (staff !== null && everywhere) {
    const revoke = await revokeTokens(staff.personId);
    await endEverySession(staff, 'signedOutEverywhere', context);
    await revoke();
  } else if (staff !== null) {
    await endSession(staff, 'signedOut', context);
  }
  const headers = { 'set-cookie': forgetSessionCookie(), 'cache-control': 'no-store', 'clear-site-data': '"cache"' };
  return Response.json({ ok: true }, { headers });
}
