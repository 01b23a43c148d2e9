import 'server-only';
import { getDomain } from '#domains/index.ts';
import type { Locale } from '#messages/define-words.ts';
import { getWords } from '#messages/index.ts';
import { labelOperation } from '#messages/operations/index.ts';
import type { StandingStop } from '#server/commands/find-stops.ts';

/** What a stop holds back, by its label. */
export function sayStopped({ scope, name }: Pick<StandingStop, 'scope' | 'name'>, locale: Locale): string {
  const { domain: domains, stops } = getWords(locale);
  if (scope === 'all' || name === null) return stops.page.everything;
  const domain = scope === 'domain' ? getDomain(name) : null;
  return domain === null ? labelOperation(name, locale) : domains.names[domain.name];
}
