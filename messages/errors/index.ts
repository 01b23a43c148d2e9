import 'server-only';
import type { Locale } from '../define-words.ts';
import { krakenCodes } from './kraken-codes.ts';
import { nextStepFor, nextSteps } from './next-steps.ts';

/** What a refusal code of upstream means and what to do next. `meaning` is null for a code that nobody described. */
export function explainCode(locale: Locale, code: string): { meaning: string | null; next: string } {
  const meanings: Record<string, string> = krakenCodes[locale];
  return {
    meaning: Object.hasOwn(meanings, code) ? (meanings[code] ?? null) : null,
    next: nextSteps[locale][nextStepFor(code)],
  };
}
