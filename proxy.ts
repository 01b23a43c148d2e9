import { type NextRequest, NextResponse } from 'next/server';
import { contentSecurityPolicy } from '#app/content-security-policy.ts';
import { getEnv } from '#server/env.ts';

// A constant of the build, which Next writes in; nothing is decided by it but what a reloading page may do.
const development = process.env.NODE_ENV === 'development';

/**
 * Gives every page its own nonce and the policy that names it. Next reads the nonce from the policy in the request's
 * headers and puts it on its scripts; styles come as files of our own origin. `x-path` tells server components where
 * they are, so that sign-in can lead back here.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString('base64');
  const policy = contentSecurityPolicy(nonce, development, signInOrigin(request.nextUrl.pathname));
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

/** The sign-in form is answered by a redirect to the provider, and browsers hold a form's redirects to form-action. */
function signInOrigin(path: string): string | null {
  return path === '/sign-in' ? new URL(getEnv().OIDC_ISSUER).origin : null;
}

/** Pages only: files of the build need no nonce, and handlers read their own bodies (a proxy would cut them at 10 MB). */
export const config = { matcher: ['/((?!api/|_next/static/|icon\\.svg).*)'] };
