import 'server-only';
import { eq } from 'drizzle-orm';
import { checkRules } from '#domains/approval/check-rules.ts';
import { compareRules, relaxes } from '#domains/approval/compare-rules.ts';
import { findLeadBar } from '#server/auth/find-lead-bar.ts';
import { getRules, toRuleSet } from '#server/commands/rules/current-rules.ts';
import { ruleSet } from '#server/db/schema/rules.ts';
import { requireWaiting } from './require-waiting.ts';
import { type By, RuleChangeRefused, type RuleChangeResult, settleRuleChange } from './rule-change.ts';

/**
 * A second lead, of a day's standing and not made a lead by the first, puts the asked rules into force: at once where
 * they only tighten, 24 hours from now where anything would need less (by the database's clock).
 */
export function confirmRuleChange(version: number, by: By): Promise<RuleChangeResult> {
  const { personId } = by.staff;
  return settleRuleChange(by, { version }, async (tx) => {
    const found = await requireWaiting(tx, version);
    if (found.askedBy === personId) throw new RuleChangeRefused('secondPersonNeeded');
    const bar = await findLeadBar(tx, personId, found.askedBy);
    if (bar !== null) throw new RuleChangeRefused(bar === 'noLead' ? 'leadsOnly' : bar);
    const asked = toRuleSet(found.rules);
    const current = await getRules(tx);
    // A newer console may know more of the operations than the one that was asked.
    const loosens = relaxes(compareRules(current.set, asked));
    if (current.version !== found.basedOn || checkRules(asked).length > 0 || (loosens && !found.relaxes)) {
      throw new RuleChangeRefused('outdated');
    }
    const [moved] = await tx
      .update(ruleSet)
      .set({ confirmedBy: personId })
      .where(eq(ruleSet.version, version))
      .returning({ effectiveAt: ruleSet.effectiveAt });
    if (!moved?.effectiveAt) throw new RuleChangeRefused('notWaiting');
    const effectiveAt = new Date(moved.effectiveAt).toISOString();
    return { done: 'confirmed', version, relaxes: found.relaxes, effectiveAt, rules: found.rules };
  });
}
