import 'server-only';
import { appendEntry } from '#server/audit/append-entry.ts';
import { getEnv } from '#server/env.ts';
import type { AdmissionRefusal } from './admit.ts';
import { takeToken } from './rate.ts';
import { sessionCookieName } from './session-cookie.ts';
import { signInAddress } from './sign-in-address.ts';
import type { SignInAttempt } from './sign-in-attempt.ts';

const strangersLogged = { burst: 200, perSecond: 0.05 };

/** No session: an entry in the log, and the page that says why. A session cookie that was already on its way is dropped. */
export async function refuseSignIn(attempt: SignInAttempt, answer: Response): Promise<Response> {
  const code = codeOf(attempt, answer);
  await log(attempt, code);
  const headers = new Headers({ location: pageFor(attempt, code), 'cache-control': 'no-store' });
  const session = `${sessionCookieName(getEnv().APP_ORIGIN)}=`;
  for (const cookie of answer.headers.getSetCookie()) {
    if (!cookie.startsWith(session)) headers.append('set-cookie', cookie);
  }
  return new Response(null, { status: 303, headers });
}

/** Refused by us: our code. Otherwise what the library says, which it puts into the query of where it would lead. */
function codeOf({ admission }: SignInAttempt, answer: Response): string {
  if (admission?.ok === false) return admission.code;
  const said = URL.parse(answer.headers.get('location') ?? '', getEnv().APP_ORIGIN)?.searchParams.get('error');
  return said && /^\w{1,60}$/.test(said) ? said : 'failed';
}

async function log({ admission, request }: SignInAttempt, code: string): Promise<void> {
  const refused = admission?.ok === false ? admission : null;
  // Strangers who prove nothing can come as often as they like; whoever proved an identity is always logged.
  if (refused === null && !takeToken('refused sign-ins', strangersLogged)) return;
  const person = refused?.person;
  await appendEntry({
    event: 'session.refused',
    actor: { kind: 'stranger' },
    code: code.slice(0, 100),
    ...(person && { about: { personId: person.personId, name: person.name } }),
    ...(refused && { details: { subject: refused.identity.subject.slice(0, 500) } }),
    ...request,
  });
}

function pageFor({ admission }: SignInAttempt, code: string): string {
  return admission?.ok === false ? pages[admission.code]() : signInAddress({ refused: code });
}

const pages: Record<AdmissionRefusal, () => string> = {
  notInvited: () => new URL('/not-staff', getEnv().APP_ORIGIN).href,
  disabled: () => signInAddress({ refused: 'disabled' }),
  noRole: () => signInAddress({ refused: 'noRole' }),
  invitationUnknown: () => signInAddress({ refused: 'invitation' }),
  invitationUsed: () => signInAddress({ refused: 'invitation' }),
  invitationExpired: () => signInAddress({ refused: 'invitation' }),
};
