import { getWords } from '#messages/index.ts';
import { beginSignIn } from '#server/auth/begin-sign-in.ts';
import { getEnv } from '#server/env.ts';
import { getLocale } from '../../locale.ts';
import { leavingPage } from './leaving-page.ts';
import { toSignInBody } from './sign-in-body.ts';

/**
 * The sign-in form's door. It leads to the provider by a page that moves on at once, and not by a redirect: browsers
 * hold the redirects of a form to form-action, and where a provider passes people on to is not ours to list.
 */
export async function POST(request: Request): Promise<Response> {
  const body = await toSignInBody(request);
  if (body === null) return back('failed');
  const headers = new Headers(request.headers);
  headers.set('content-type', 'application/json');
  headers.delete('content-length');
  const begun = await begin(new Request(request.url, { method: 'POST', headers, body: JSON.stringify(body) }));
  const url = begun?.ok ? toUrl(await begun.json()) : null;
  if (!begun || url === null) return back('failed');
  const locale = await getLocale();
  const answer = leavingPage(url, locale, getWords(locale).signIn);
  for (const cookie of begun.headers.getSetCookie()) answer.headers.append('set-cookie', cookie);
  return answer;
}

/** Whoever reloads or types this address comes to the form. */
export function GET(): Response {
  return back();
}

/** null: the provider cannot be reached, or is not who it should be. */
async function begin(request: Request): Promise<Response | null> {
  try {
    return await beginSignIn(request);
  } catch (error) {
    console.error('a sign-in could not begin:', error instanceof Error ? error.message : 'unknown');
    return null;
  }
}

function back(problem?: string): Response {
  const page = new URL('/sign-in', getEnv().APP_ORIGIN);
  if (problem !== undefined) page.searchParams.set('problem', problem);
  return new Response(null, { status: 303, headers: { location: page.href, 'cache-control': 'no-store' } });
}

function toUrl(answer: unknown): URL | null {
  const text: unknown =
    typeof answer === 'object' && answer !== null ? Object.getOwnPropertyDescriptor(answer, 'url')?.value : undefined;
  const url = typeof text === 'string' ? URL.parse(text) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url : null;
}
