import 'server-only';
import type { RuleEdit } from '#domains/approval/edit-rules.ts';
import { getRules } from '#server/commands/rules/current-rules.ts';
import { toRuleText } from '#server/commands/rules/rule-text.ts';
import { ruleSet } from '#server/db/schema/rules.ts';
import { type By, RuleChangeRefused, type RuleChangeResult, requireLead, settleRuleChange } from './rule-change.ts';
import { weighRuleEdit } from './weigh-rule-edit.ts';

/**
 * A lead asks for a change of the rules. Nothing changes by it: a second lead confirms. That a rule change needs a
 * second lead stands here, in no rule, so that no change of the rules can relax it.
 * @param asked `basedOn`: the version that the person saw in force
 */
export function askRuleChange(
  asked: { edit: RuleEdit; basedOn: number; reason: string },
  by: By,
): Promise<RuleChangeResult> {
  return settleRuleChange(by, {}, async (tx) => {
    await requireLead(tx, by.staff);
    const reason = asked.reason.trim();
    if (reason === '') throw new RuleChangeRefused('noReason');
    const current = await getRules(tx);
    if (current.version !== asked.basedOn) throw new RuleChangeRefused('outdated');
    const weighed = weighRuleEdit(current.set, asked.edit);
    if (!weighed.ok) throw new RuleChangeRefused(weighed.code);
    const values = {
      basedOn: current.version,
      rules: toRuleText(weighed.set),
      relaxes: weighed.relaxes,
      askedBy: by.staff.personId,
      reason,
    };
    const [made] = await tx.insert(ruleSet).values(values).returning({ version: ruleSet.version });
    if (!made) throw new Error('A version of the rules was not written');
    return { done: 'asked', version: made.version, relaxes: values.relaxes, rules: values.rules, reason };
  });
}
