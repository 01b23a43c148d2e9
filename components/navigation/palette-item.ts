/** One operation as the palette's route handler answers it. */
export interface PaletteOperation {
  name: string;
  href: string;
  label: string;
  domain: string;
  /** The reader may not send it: it leads to who may. */
  closed?: true;
  /** Both labels, API name, domain, readings and synonyms, already normalised: searched, never shown. */
  haystack: string;
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
  return score(haystack, normaliseSearch(search));
}

/** The entries that answer what was typed, the best first and in their own order among equals: at most `limit`. */
export function findEntries<Entry extends { haystack: string }>(
  entries: readonly Entry[],
  search: string,
  limit: number,
): Entry[] {
  const wanted = normaliseSearch(search);
  if (wanted === '') return entries.slice(0, limit);
  const found = entries.flatMap((entry) => {
    const fits = score(entry.haystack, wanted);
    return fits > 0 ? [{ entry, fits }] : [];
  });
  return found
    .sort((one, other) => other.fits - one.fits)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

function score(haystack: string, wanted: string): number {
  if (wanted === '') return 1;
  if (!wanted.split(' ').every((word) => haystack.includes(word))) return 0;
  if (haystack.startsWith(wanted)) return 1;
  return haystack.includes(wanted) ? 0.8 : 0.5;
}
