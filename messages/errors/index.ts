import 'server-only';
import { defineWords, type Locale } from '../define-words.ts';
import { krakenCodes } from './kraken-codes.ts';

const undescribed = defineWords({
  ja: { next: '下の Kraken の文を確かめ、分からないときは、コードと操作番号を添えてチームリードに相談してください。' },
  en: { next: 'Read what Kraken said below; if it is not clear, ask a team lead and name the code and the command.' },
});

/** What a refusal code of upstream means and what to do next. `meaning` is null for a code that nobody described. */
export function explainCode(locale: Locale, code: string): { meaning: string | null; next: string } {
  const known: { readonly [code: string]: { meaning: string; next: string } } = krakenCodes[locale];
  const words = Object.hasOwn(known, code) ? known[code] : undefined;
  return words ?? { meaning: null, next: undescribed[locale].next };
}
