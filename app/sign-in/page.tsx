import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Brand } from '#components/navigation/brand.tsx';
import { EnvironmentBadge } from '#components/navigation/environment-badge.tsx';
import { PreferenceSwitch } from '#components/navigation/preference-switch.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { toNextPath } from '#server/auth/next-path.ts';
import { getStaff } from '#server/auth/staff.ts';
import { getEnv } from '#server/env.ts';
import { getLocale } from '../locale.ts';
import { toSignInRefusal } from './refusal.ts';
import { SignInNotice } from './sign-in-notice.tsx';

type Query = Promise<Record<string, string | string[] | undefined>>;

/**
 * Browsers send `Origin: null` with a form from a page of `no-referrer`, and the origin is what the form's door asks
 * for. Nothing is told to other sites by this either.
 */
export async function generateMetadata(): Promise<Metadata> {
  return { title: getWords(await getLocale()).signIn.title, referrer: 'same-origin' };
}

/** The only public page. One form, posted by the browser itself: it works before, and without, any script. */
export default async function SignInPage({ searchParams }: { searchParams: Query }) {
  const query = await searchParams;
  const next = toNextPath(one(query.next));
  if ((await getStaff()) !== null) redirect(next ?? '/');
  const locale = await getLocale();
  const { signIn: words, frame } = getWords(locale);
  const invitation = one(query.invitation);
  const { UPSTREAM, KRAKEN_API_URL } = getEnv();
  const live = UPSTREAM === 'live';
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex h-(--bar-height) items-center justify-between gap-2 pr-4">
        <Brand Anchor="a" name={frame.product} />
        <div className="flex items-center gap-2">
          <EnvironmentBadge
            help={live ? frame.environment.liveHelp : frame.environment.sandboxHelp}
            label={
              live ? fill(frame.environment.live, { host: new URL(KRAKEN_API_URL).host }) : frame.environment.sandbox
            }
            live={live}
          />
          <PreferenceSwitch
            label={words.language}
            name="locale"
            options={[
              { value: 'ja', label: frame.languages.ja, lang: 'ja' },
              { value: 'en', label: frame.languages.en, lang: 'en' },
            ]}
            value={locale}
          />
        </div>
      </header>
      <main className="mx-auto flex w-full max-w-md flex-1 flex-col justify-center px-6 pt-8 pb-24">
        <h1 className="font-semibold text-xl">{words.title}</h1>
        <p className="prose-text mt-2 text-base text-ink-2">{words.lead}</p>
        <SignInNotice
          ended={one(query.ended) === '1'}
          invited={invitation !== undefined}
          refusal={toSignInRefusal(one(query.refused) ?? one(query.error))}
          words={words}
        />
        <form action="/sign-in/start" className="mt-6" method="post">
          {next !== null && <input name="next" type="hidden" value={next} />}
          {invitation !== undefined && <input name="invitation" type="hidden" value={invitation} />}
          <button className={buttonClass({ variant: 'primary', className: 'h-10 w-full' })} type="submit">
            <Icon name="key-round" size={16} />
            {invitation === undefined ? words.press : words.pressInvited}
          </button>
        </form>
        {next !== null && <p className="mt-4 text-ink-2 text-sm">{words.returning}</p>}
        <p className="mt-4 text-ink-3 text-xs">{words.recorded}</p>
      </main>
    </div>
  );
}

function one(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.[0];
}
