import 'server-only';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { type Locale, locales } from '#messages/define-words.ts';

/** The reader's language: the cookie `locale`, Japanese where there is none. Read once per request. */
export const getLocale = cache(async (): Promise<Locale> => {
  const chosen = (await cookies()).get('locale')?.value;
  return locales.find((locale) => locale === chosen) ?? 'ja';
});
