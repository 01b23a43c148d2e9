import 'server-only';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { labelOperation } from '#messages/operations/index.ts';
import type { Amount } from '#server/commands/money/shown-earlier.ts';
import { sayAmount } from '../say-amount.ts';

/** What a button that decides or sends names: the effect and its amount. */
export function sayWhat({ operation, amount }: { operation: string; amount: Amount | null }, locale: Locale): string {
  const { decide } = getWords(locale).request;
  const label = labelOperation(operation, locale);
  if (amount === null) return fill(decide.plain, { operation: label });
  return fill(decide.amountOf, { amount: sayAmount(amount, locale), operation: label });
}
