import type { Deprecation } from '#graphql/deprecation.ts';
import { defineWords, type Locale } from '../define-words.ts';
import { fill } from '../fill.ts';

const words = defineWords({
  ja: {
    since: '{since} から非推奨です。',
    always: '非推奨です。',
    removal: '{removalFrom} 以降に廃止される予定です。',
    use: '代わりに「{use}」を使ってください。',
    space: '',
  },
  en: {
    since: 'Deprecated since {since}.',
    always: 'Deprecated.',
    removal: 'It is to be removed on or after {removalFrom}.',
    use: 'Use “{use}” instead.',
    space: ' ',
  },
});

/**
 * Since when something is deprecated, when it goes and what takes its place, as far as it is known.
 * `use` is the label of what takes the place, in the same language; null where nothing is named.
 */
export function sayDeprecation({ since, removalFrom }: Deprecation, use: string | null, locale: Locale): string {
  const { space, ...sentences } = words[locale];
  return [
    since === undefined ? sentences.always : fill(sentences.since, { since }),
    removalFrom === undefined ? '' : fill(sentences.removal, { removalFrom }),
    use === null ? '' : fill(sentences.use, { use }),
  ]
    .filter((sentence) => sentence !== '')
    .join(space);
}
