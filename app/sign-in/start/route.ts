import { getWords } from '#messages/index.ts';
import { beginSignIn } from '#server/auth/begin-sign-in.ts';
import { signInAddress } from '#server/auth/sign-in-address.ts';
import { getEnv } from '#server/env.ts';
import { getLocale } from '../../locale.ts';
import { leavingPage } from './leaving-page.ts';

/**
 * The sign-in form's door. It leads to the provider by a page that moves on at once, and not by a redirect: browsers
 * hold the redirects of a form to form-action, and where a provider passes people on to is not ours to list.
 */
export async function POST(request: Request): Promise<Response> {
  const begun = await beginSignIn(request);
  const url = URL.parse(begun.headers.get('location') ?? '');
  if (url === null || !/^https?:$/.test(url.protocol) || url.origin === getEnv().APP_ORIGIN) return begun;
  const locale = await getLocale();
  const answer = leavingPage(url, locale, getWords(locale).signIn);
  for (const cookie of begun.headers.getSetCookie()) answer.headers.append('set-cookie', cookie);
  return answer;
}

/** Whoever types this address comes to the form. */
export function GET(): Response {
  return new Response(null, { status: 303, headers: { location: signInAddress(), 'cache-control': 'no-store' } });
}
