import { defaultRules } from '#domains/approval/default-rules.ts';
import type { RuleSet } from '#domains/approval/rule.ts';

/** The trial pays small amounts only: above this many yen a repayment needs two leads there, and some of them do. */
const twoAboveYen = 600;

/** The shipped rules, but that about four repayments of ten need two leads: some votes are not the last. */
export const trialRules: RuleSet = {
  rules: defaultRules.rules.map((rule) =>
    rule.id === 'repayments'
      ? { ...rule, tiers: { ...rule.tiers, yen: [{ above: twoAboveYen, deciders: 2 as const }] } }
      : rule,
  ),
};
