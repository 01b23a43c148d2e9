import 'server-only';
import type { Locale } from '#messages/define-words.ts';
import { getWords } from '#messages/index.ts';

/** A person's own words, or the sentence for a stop that nobody made. */
export function sayReason(reason: string, locale: Locale): string {
  return reason === 'liveStart' ? getWords(locale).stops.liveStart : reason;
}
