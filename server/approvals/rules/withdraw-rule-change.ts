import 'server-only';
import { eq } from 'drizzle-orm';
import { ruleSet } from '#server/db/schema/rules.ts';
import { type By, RuleChangeRefused, type RuleChangeResult, requireLead, settleRuleChange } from './rule-change.ts';

/**
 * Whoever is a lead takes back what waits, or what was confirmed and is not in force yet: the rules stay as they are.
 * What is in force is changed by another change only.
 */
export function withdrawRuleChange(version: number, by: By): Promise<RuleChangeResult> {
  return settleRuleChange(by, { version }, async (tx) => {
    await requireLead(tx, by.staff);
    const [moved] = await tx
      .update(ruleSet)
      .set({ withdrawnBy: by.staff.personId })
      .where(eq(ruleSet.version, version))
      .returning({ relaxes: ruleSet.relaxes });
    if (!moved) throw new RuleChangeRefused('notWaiting');
    return { done: 'withdrawn', version, relaxes: moved.relaxes };
  });
}
