import 'server-only';
import { formatYen } from '#components/ui/yen.ts';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import type { Amount } from '#server/commands/money/shown-earlier.ts';

/** What a command moves in all, in words. */
export function sayAmount({ yen, unit }: Amount, locale: Locale): string {
  const { blocks: words } = getWords(locale);
  if (yen === null) return words.amountUnknown;
  return unit === 'yen' ? formatYen(yen) : fill(words.points, { count: yen.toLocaleString(locale) });
}
