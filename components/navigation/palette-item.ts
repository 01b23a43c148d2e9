/** One operation as the palette's route handler answers it: words in both languages, so that either finds it. */
export interface PaletteOperation {
  name: string;
  href: string;
  label: string;
  /** The label in the other language. */
  other: string;
  domain: string;
  /** Readings and synonyms: searched, never shown. */
  search: string;
}

/** Text as it is compared: width, case, spaces and the kind of kana do not matter. */
export function normaliseSearch(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u30a1-\u30f6]/g, (katakana) => String.fromCharCode(katakana.charCodeAt(0) - 0x60))
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The code of Kraken's that was typed, whole or its number alone; null where it is none. */
export function readCode(search: string): string | null {
  const typed = normaliseSearch(search).toUpperCase();
  if (/^KT-[A-Z]{2}-\d{3,6}$/.test(typed)) return typed;
  return /^\d{4,6}$/.test(typed) ? `KT-CT-${typed}` : null;
}

/**
 * How well an entry answers what was typed: 0 when any word is missing, more when the entry begins with it.
 * `haystack` is already normalised: the palette filters four hundred entries at every key.
 */
export function scoreEntry(haystack: string, search: string): number {
  const wanted = normaliseSearch(search);
  if (wanted === '') return 1;
  if (!wanted.split(' ').every((word) => haystack.includes(word))) return 0;
  if (haystack.startsWith(wanted)) return 1;
  return haystack.includes(wanted) ? 0.8 : 0.5;
}
