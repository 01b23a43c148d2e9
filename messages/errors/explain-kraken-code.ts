import type { Locale } from '../define-words.ts';
import { defineWords } from '../define-words.ts';
import { fill } from '../fill.ts';
import { krakenCodes } from './kraken-codes.ts';

const byRule = defineWords({
  ja: {
    meaning: 'Kraken が拒否しました（{code}）。このコードの説明はまだ登録されていません。',
    next: '下の Kraken の文を確認し、分からないときはこのコードを添えてチームリードに相談してください。',
  },
  en: {
    meaning: 'Kraken refused ({code}). Nobody has described this code yet.',
    next: 'Read what Kraken said below; if it is not clear, ask a team lead and name the code.',
  },
});

/** What a Kraken code means and what to do next. A code nobody described gets a sentence that says so and names it. */
export function explainKrakenCode(code: string, locale: Locale): { meaning: string; next: string } {
  const known: { readonly [code: string]: { meaning: string; next: string } } = krakenCodes[locale];
  const words = Object.hasOwn(known, code) ? known[code] : undefined;
  return words ?? { meaning: fill(byRule[locale].meaning, { code }), next: byRule[locale].next };
}
