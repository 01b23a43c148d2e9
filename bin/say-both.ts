import { type FillValue, fill } from '#messages/fill.ts';
import { witness } from '#messages/witness.ts';

export type WitnessWords = (typeof witness)['ja'];

/** A sentence of messages/witness.ts in both languages, Japanese first: who reads a terminal's log is not known. */
export function sayBoth(
  pick: (words: WitnessWords) => string,
  values: Readonly<Record<string, FillValue>> | ((locale: 'ja' | 'en') => Readonly<Record<string, FillValue>>) = {},
): string {
  const filled = (locale: 'ja' | 'en') =>
    fill(pick(witness[locale]), typeof values === 'function' ? values(locale) : values);
  return `${filled('ja')}\n${filled('en')}`;
}
