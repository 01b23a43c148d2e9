import 'server-only';
import type { Direction, RuleChange, RuleDifference } from '#domains/approval/compare-rules.ts';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { ruleWords } from '#messages/ui/rule-words.ts';
import { sayCount, sayRule } from '../../say-requirement.ts';

/** What changes for the operations of one rule, in words. */
export interface SaidChange {
  rule: string;
  /** What they met before, where it was another rule; '' where it was not. */
  before: string;
  operations: number;
  lines: { direction: Direction; text: string }[];
}

/** Everything that a change of the rules changes: one entry a rule, each sentence once. */
export function sayChanges(changes: readonly RuleChange[], locale: Locale): SaidChange[] {
  const groups = Map.groupBy(changes, ({ before, after }) => JSON.stringify([before, after]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const lines = group.flatMap(({ differences }) =>
      differences.map((difference) => ({
        direction: difference.direction,
        text: sayDifference(difference, locale),
      })),
    );
    const once = new Map(lines.map((line) => [`${line.direction} ${line.text}`, line]));
    return [
      {
        rule: sayRule(first.after, locale),
        before: first.before === first.after ? '' : sayRule(first.before, locale),
        operations: group.flatMap(({ operations }) => operations).length,
        lines: [...once.values()],
      },
    ];
  });
}

function sayDifference(difference: RuleDifference, locale: Locale): string {
  const { difference: words, terms } = ruleWords[locale];
  switch (difference.what) {
    case 'deciders': {
      const [before, after] = [difference.before, difference.after].map((count) => sayApprovals(count, locale));
      return fill(words.deciders, { range: sayRange(difference, locale), before: before ?? '', after: after ?? '' });
    }
    case 'life': {
      const [before, after] = [difference.before, difference.after].map((days) => fill(terms.life, { days }));
      return fill(words.life, { before: before ?? '', after: after ?? '' });
    }
    case 'stepUp':
      return difference.after ? words.stepUpOn : words.stepUpOff;
    case 'showsLead':
      return difference.after ? words.showsOn : words.showsOff;
    case 'voids':
      return fill(difference.direction === 'stricter' ? words.voidsOn : words.voidsOff, {
        cause: terms.voids[difference.cause],
      });
    case 'decidedBy':
      return fill(difference.direction === 'looser' ? words.decidedByOn : words.decidedByOff, {
        role: terms.decidedBy[difference.role],
      });
  }
}

function sayApprovals(deciders: number, locale: Locale): string {
  const { difference: words } = ruleWords[locale];
  if (deciders === 0) return words.none;
  return deciders === 1 ? words.one : fill(words.many, { deciders });
}

function sayRange({ measure, above, upTo }: Extract<RuleDifference, { what: 'deciders' }>, locale: Locale): string {
  const { difference: words } = ruleWords[locale];
  if (measure === null) return words.everywhere;
  const [from, to] = [above, upTo].map((bound) => (bound === null ? null : sayCount(bound, measure, locale)));
  if (from && to) return fill(words.between, { above: from, upTo: to });
  return from ? fill(words.above, { above: from }) : fill(words.upTo, { upTo: to ?? '' });
}
