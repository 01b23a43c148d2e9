import 'server-only';
import { measures, type Rule } from '#domains/approval/rule.ts';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { ruleWords } from '#messages/ui/rule-words.ts';
import { sayCount } from '../../say-requirement.ts';

/** How many others decide: a count, or that nobody does. */
function sayDeciders(deciders: number, locale: Locale): string {
  const { terms } = ruleWords[locale];
  return deciders === 0 ? terms.none : fill(terms.deciders, { deciders });
}

/** How many decide, from the smallest amount to the largest: one line for each tier. */
export function sayTiers({ deciders, tiers }: Pick<Rule, 'deciders' | 'tiers'>, locale: Locale): string[] {
  const { terms } = ruleWords[locale];
  return [
    fill(terms.first, { deciders: sayDeciders(deciders, locale) }),
    ...measures.flatMap((measure) =>
      tiers[measure].map((tier) =>
        fill(terms.above, {
          above: sayCount(tier.above, measure, locale),
          deciders: sayDeciders(tier.deciders, locale),
        }),
      ),
    ),
  ];
}
