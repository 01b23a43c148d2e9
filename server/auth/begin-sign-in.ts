import 'server-only';
import { z } from 'zod';
import { getEnv } from '#server/env.ts';
import { getAuth } from './auth.ts';
import { hashOfCode } from './invitation.ts';
import { providerId } from './library-account.ts';
import { toNextPath } from './next-path.ts';
import { checkOrigin } from './origin.ts';
import { takeToken } from './rate.ts';
import { readForm } from './read-body.ts';
import { refuse } from './refuse.ts';
import { toRequestContext } from './request-context.ts';
import { signInAddress } from './sign-in-address.ts';

const formShape = z.strictObject({ next: z.string().max(500).optional(), invitation: z.string().max(100).optional() });

/** Without a trusted proxy everybody comes from one address: a whole office signs in within a minute of nine o'clock. */
const rate = { burst: 120, perSecond: 2 };

/**
 * Begins a sign-in: takes the form of the sign-in page and redirects to the provider, with the cookie that ties its
 * answer to this browser. Nothing of the form but `next` and `invitation` reaches the library.
 */
export async function beginSignIn(request: Request): Promise<Response> {
  const context = toRequestContext(request.headers);
  const door = new URL(request.url).pathname;
  if (!checkOrigin(request.headers)) return refuse('originRefused', { door, context });
  if (!takeToken(`sign-in from ${context.address}`, rate)) return refuse('tooMany', { door, context });
  const read = await readForm(request, 2_000);
  if (!read.ok) return refuse(read.code, { door, context });
  const form = formShape.safeParse(read.body);
  if (!form.success) return refuse('malformed', { door, context });
  return leadToProvider(request.headers, form.data);
}

async function leadToProvider(headers: Headers, form: z.infer<typeof formShape>): Promise<Response> {
  const begun = await askLibrary(headers, form);
  const answer = new Headers({
    location: begun?.url ?? signInAddress({ refused: 'failed' }),
    'cache-control': 'no-store',
  });
  for (const cookie of begun?.cookies ?? []) answer.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers: answer });
}

/** null: the provider is not to be found. */
async function askLibrary(
  headers: Headers,
  form: z.infer<typeof formShape>,
): Promise<{ url: string; cookies: string[] } | null> {
  const origin = getEnv().APP_ORIGIN;
  const invitation = hashOfCode(form.invitation);
  try {
    const begun = await getAuth().api.signInSocial({
      headers: new Headers({ cookie: headers.get('cookie') ?? '' }),
      body: {
        provider: providerId,
        callbackURL: new URL(toNextPath(form.next) ?? '/', origin).href,
        errorCallbackURL: signInAddress(),
        disableRedirect: true,
        ...(invitation !== null && { additionalData: { invitation } }),
      },
      returnHeaders: true,
    });
    const url = begun.response.url;
    return url ? { url, cookies: begun.headers.getSetCookie() } : null;
  } catch (error) {
    console.error('a sign-in could not begin:', error instanceof Error ? error.message : 'unknown');
    return null;
  }
}
