/** The languages of the console. Japanese is the source; English is complete or it does not compile. */
export const locales = ['ja', 'en'] as const;
export type Locale = (typeof locales)[number];

/** A tree of sentences. A leaf is plain text with `{name}` placeholders: it can travel to the browser as a prop. */
export interface WordTree {
  readonly [key: string]: string | WordTree;
}

/** The same tree with every leaf widened to text. */
export type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

/**
 * Declares one page of words in both languages. `en` must have exactly the shape of `ja`: a missing or an extra key
 * is a type error, so an untranslated sentence cannot be built.
 */
export function defineWords<const Ja extends WordTree>(words: {
  readonly ja: Ja;
  readonly en: Words<NoInfer<Ja>>;
}): Readonly<Record<Locale, Words<Ja>>> {
  return { ja: words.ja as Words<Ja>, en: words.en };
}
