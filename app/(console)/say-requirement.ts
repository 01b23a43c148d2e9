import 'server-only';
import { formatYen } from '#components/ui/yen.ts';
import { operationOfOwnRule } from '#domains/approval/edit-rules.ts';
import { leadsOwnStep } from '#domains/approval/floor.ts';
import type { Requirement, Why } from '#domains/approval/requirement.ts';
import type { Measure } from '#domains/approval/rule.ts';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { labelOperation } from '#messages/operations/index.ts';
import { ruleWords } from '#messages/ui/rule-words.ts';

/** What a rule is called; one that leads gave to an operation is called after it. */
export function sayRule(id: string, locale: Locale): string {
  const words = ruleWords[locale];
  const own = operationOfOwnRule(id);
  if (own !== null) return fill(words.own, { operation: labelOperation(own, locale) });
  const names: Readonly<Record<string, string>> = words.names;
  return (Object.hasOwn(names, id) ? names[id] : undefined) ?? fill(words.names.other, { id });
}

/** Whether it waits, and for how many people. */
export function sayOutcome({ deciders, showsLead }: Requirement, locale: Locale): string {
  const { outcome } = ruleWords[locale];
  if (deciders === 0) return showsLead ? outcome.shown : outcome.atOnce;
  return deciders === 1 ? outcome.one : fill(outcome.many, { deciders });
}

/** An amount in what it is counted in: yen, points or days. */
export function sayCount(amount: number, measure: Measure, locale: Locale): string {
  const count = measure === 'yen' ? formatYen(amount) : amount.toLocaleString(locale);
  return fill(ruleWords[locale].amounts[measure], { count });
}

/** One reason of a requirement, as a sentence. */
export function sayWhy(why: Why, locale: Locale): string {
  const { why: words, someAccount } = ruleWords[locale];
  if (!('measure' in why)) return sayPlain(why, locale);
  const { measure } = why;
  const say = (amount: number) => sayCount(amount, measure, locale);
  const days = measure === 'days';
  switch (why.code) {
    case 'within':
      return fill(days ? words.withinDays : words.within, { amount: say(why.amount), upTo: say(why.upTo) });
    case 'amount':
      return fill(days ? words.amountDays : words.amount, { ...passed(why, say), amount: say(why.amount) });
    case 'list':
      return fill(words.list, { ...passed(why, say), amount: say(why.amount), count: why.count });
    case 'account':
      return fill(words.account, {
        ...passed(why, say),
        account: why.account ?? someAccount,
        own: say(why.own),
        earlier: say(why.earlier),
        sum: say(why.own + why.earlier),
        commands: why.commands,
      });
    case 'unknownAmount':
      return fill(days ? words.unknownDays : words.unknownAmount, passed(why, say));
    case 'unknownEarlier':
      return fill(words.unknownEarlier, { ...passed(why, say), account: why.account ?? someAccount });
  }
}

function passed({ above, deciders }: { above: number; deciders: number }, say: (amount: number) => string) {
  return { above: say(above), deciders };
}

function sayPlain(why: Exclude<Why, { measure: Measure }>, locale: Locale): string {
  const { why: words } = ruleWords[locale];
  switch (why.code) {
    case 'rule':
      return fill(words.rule, { rule: sayRule(why.rule, locale) });
    case 'floor':
      return words.floor[why.floor];
    case 'saidNotLanded':
      return fill(words.saidNotLanded, { more: why.more });
    case 'leadMade':
      return fill(words.leadMade, { upTo: sayCount(leadsOwnStep.upTo, 'yen', locale) });
    case 'actsOnCaller':
    case 'organisation':
      return words[why.code];
  }
}
