import 'server-only';
import { defaultRules } from '#domains/approval/default-rules.ts';
import { appendEntries } from '#server/audit/append-entry.ts';
import { getDatabase } from '#server/db/client.ts';
import { ruleSet } from '#server/db/schema/rules.ts';
import { constraintOf } from '#server/db/sql-state.ts';
import { toRuleText } from './rule-text.ts';

/**
 * The shipped rules, as version 1 of a database that has none. A newer console brings newer ones along and changes
 * nothing: what is in force changes only by two leads.
 */
export async function recordFirstRules(): Promise<void> {
  const [any] = await getDatabase().select({ version: ruleSet.version }).from(ruleSet).limit(1);
  if (any) return;
  const rules = toRuleText(defaultRules);
  try {
    await appendEntries(
      [
        {
          event: 'rule.changed',
          actor: { kind: 'system', process: 'console' },
          version: 1,
          relaxes: false,
          payloads: { rules },
        },
      ],
      async (tx) => {
        await tx.insert(ruleSet).values({ rules, relaxes: false, reason: 'shipped' });
      },
    );
  } catch (error) {
    // Another console that starts beside this one was first: these would be a second version, which nobody asked for.
    if (constraintOf(error) !== 'rule_set_based_on') throw error;
  }
}
