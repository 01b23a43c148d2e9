import 'server-only';
import type { Locale } from '#messages/define-words.ts';
import { explainCode } from '#messages/errors/index.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import type { NotSentCode, UnknownCode } from '#server/kraken/reply-outcome.ts';

/** Why a command ended as it did, as a sentence: upstream's codes (KT-...) and our own. */
export function sayCode(code: string, locale: Locale): string {
  const { codes } = getWords(locale).command;
  const ours: Readonly<Record<string, string>> = codes satisfies Record<UnknownCode | NotSentCode, string>;
  if (Object.hasOwn(ours, code) && code !== 'other') return ours[code] ?? code;
  const { origin, meaning } = explainCode(locale, code);
  return origin === 'unlisted' ? fill(codes.other, { code }) : meaning;
}
