import 'server-only';
import { findRaisers, getErrorKind } from '#graphql/error-codes.ts';
import { defineWords, type Locale } from '../define-words.ts';
import { fill } from '../fill.ts';
import { labelOperation } from '../operations/index.ts';
import { byRule, unlisted } from './playbooks/by-rule.ts';
import { getWritten } from './playbooks/index.ts';
import type { Owner, PlaybookSentences, Resend, WrittenPlaybook } from './playbooks/playbook.ts';

/** How much is known of a code: written by us, made by rule for a code that upstream lists, or never listed. */
export type PlaybookOrigin = 'curated' | 'byRule' | 'unlisted';

/** What a code means and what to do about it, in one language. */
export interface Playbook extends PlaybookSentences {
  code: string;
  origin: PlaybookOrigin;
  owner: Owner;
  resend: Resend;
}

const naming = defineWords({
  ja: { one: '「{label}」（{name}）', join: '、', more: 'ほか {count} 件' },
  en: { one: '“{label}” ({name})', join: ', ', more: ' and {count} more' },
});

/** Named in a sentence by rule; the rest is counted. */
const mostNamed = 2;

/**
 * The playbook of any code, upstream's or our own. There is one for every text: a code that upstream never listed is
 * said to be so. `operation` is the one that met it; without it the sentence names those that can raise the code.
 */
export function explainCode(locale: Locale, code: string, operation?: string): Playbook {
  const written = getWritten(code);
  if (written !== null) return toPlaybook(code, 'curated', written, locale, {});
  return explainByRule(locale, code, operation) ?? toPlaybook(code, 'unlisted', unlisted, locale, { code });
}

/** What the rule says of a code, whether or not somebody has written a playbook for it; null where upstream lists none. */
export function explainByRule(locale: Locale, code: string, operation?: string): Playbook | null {
  const kind = getErrorKind(code);
  if (kind === null) return null;
  const raisers = findRaisers(code);
  const named = operation !== undefined && raisers.includes(operation) ? [operation] : raisers;
  return toPlaybook(code, 'byRule', byRule[kind], locale, { operations: nameOperations(named, locale) });
}

function toPlaybook(
  code: string,
  origin: PlaybookOrigin,
  written: WrittenPlaybook,
  locale: Locale,
  values: Readonly<Record<string, string>>,
): Playbook {
  const { meaning, cause, next } = written[locale];
  return { code, origin, owner: written.owner, resend: written.resend, meaning: fill(meaning, values), cause, next };
}

function nameOperations(names: readonly string[], locale: Locale): string {
  const words = naming[locale];
  const said = names
    .slice(0, mostNamed)
    .map((name) => fill(words.one, { label: labelOperation(name, locale), name }))
    .join(words.join);
  return names.length > mostNamed ? `${said}${fill(words.more, { count: names.length - mostNamed })}` : said;
}
