import type { Deprecation } from '#graphql/deprecation.ts';
import { defineWords, type Locale } from '../define-words.ts';
import { fill } from '../fill.ts';

const words = defineWords({
  ja: {
    since: '{since} から非推奨です。',
    always: '非推奨です。',
    removal: '廃止は {removalFrom} 以降と予告されています。',
    use: '代わりに「{use}」を使ってください。',
    space: '',
  },
  en: {
    since: 'Deprecated since {since}.',
    always: 'Deprecated.',
    removal: 'Its removal was announced for {removalFrom} or later.',
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
