import { findExtraWords, labelOperation } from './index.ts';
import { readings } from './readings.ts';
import { synonyms } from './synonyms.ts';

/**
 * Everything beside its two labels and its API name that an operation may be searched by, parted by spaces: how its
 * Japanese name is read, synonyms of what stands in it, and words of its own. Not shown to anybody.
 */
export function getSearchWords(operation: string): string {
  const known = made.get(operation);
  if (known !== undefined) return known;
  const label = labelOperation(operation, 'ja');
  const likewise = Object.entries(synonyms).flatMap(([word, others]) => (label.includes(word) ? [others] : []));
  const words = [readLabel(label), ...likewise, findExtraWords(operation)].filter((part) => part !== '').join(' ');
  made.set(operation, words);
  return words;
}

/** Four hundred labels are read once, not at every request. */
const made = new Map<string, string>();

/** A label as it is read aloud, in hiragana; a word that nobody has given a reading stays as it is. */
export function readLabel(label: string): string {
  let read = '';
  for (let at = 0; at < label.length; ) {
    const word = longest.find((known) => label.startsWith(known, at)) ?? label.charAt(at);
    read += readings[word] ?? word;
    at += word.length;
  }
  return read;
}

const longest = Object.keys(readings).toSorted((one, other) => other.length - one.length);
