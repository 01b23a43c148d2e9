import 'server-only';
import { checkRules } from '#domains/approval/check-rules.ts';
import { compareRules, relaxes } from '#domains/approval/compare-rules.ts';
import { getRules } from '#server/commands/rules/current-rules.ts';
import { ruleSetShape } from '#server/commands/rules/rule-set-shape.ts';
import { toRuleText } from '#server/commands/rules/rule-text.ts';
import { ruleSet } from '#server/db/schema/rules.ts';
import { type By, RuleChangeRefused, type RuleChangeResult, requireLead, settleRuleChange } from './rule-change.ts';

/**
 * A lead asks for other rules. Nothing changes by it: a second lead confirms. That a rule change needs a second lead
 * stands here, in no rule, so that no change of the rules can relax it.
 * @param asked `basedOn`: the version that the person saw in force
 */
export function askRuleChange(
  asked: { rules: unknown; basedOn: number; reason: string },
  by: By,
): Promise<RuleChangeResult> {
  return settleRuleChange(by, {}, async (tx) => {
    await requireLead(tx, by.staff);
    const reason = asked.reason.trim();
    if (reason === '') throw new RuleChangeRefused('noReason');
    const shaped = ruleSetShape.safeParse(asked.rules);
    if (!shaped.success) throw new RuleChangeRefused('malformed');
    if (checkRules(shaped.data).length > 0) throw new RuleChangeRefused('faulty');
    const current = await getRules(tx);
    if (current.version !== asked.basedOn) throw new RuleChangeRefused('outdated');
    const changes = compareRules(current.set, shaped.data);
    if (changes.length === 0) throw new RuleChangeRefused('nothingChanges');
    const values = {
      basedOn: current.version,
      rules: toRuleText(shaped.data),
      relaxes: relaxes(changes),
      askedBy: by.staff.personId,
      reason,
    };
    const [made] = await tx.insert(ruleSet).values(values).returning({ version: ruleSet.version });
    if (!made) throw new Error('A version of the rules was not written');
    return { done: 'asked', version: made.version, relaxes: values.relaxes, rules: values.rules, reason };
  });
}
