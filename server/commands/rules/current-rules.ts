import 'server-only';
import { desc, sql } from 'drizzle-orm';
import type { RuleSet } from '#domains/approval/rule.ts';
import type { Database } from '#server/db/client.ts';
import { ruleSet } from '#server/db/schema/rules.ts';
import { ruleSetShape } from './rule-set-shape.ts';

export interface CurrentRules {
  version: number;
  set: RuleSet;
}

/**
 * The rules in force now, by the database's clock: read them in the transaction that records what they decide.
 * @throws where none was ever recorded, or what is stored is no set of rules: nothing is sent then
 */
export async function getRules(database: Database): Promise<CurrentRules> {
  const [row] = await database
    .select({ version: ruleSet.version, rules: ruleSet.rules })
    .from(ruleSet)
    .where(sql.raw(inForceText))
    .orderBy(desc(ruleSet.version))
    .limit(1);
  if (!row) throw new Error('No rules are recorded: a console that starts records them');
  return { version: row.version, set: toRuleSet(row.rules) };
}

/** SQL text on `rule_set`: confirmed, not withdrawn, and its time has come. The highest of these is in force. */
export const inForceText = 'confirmed_at IS NOT NULL AND withdrawn_at IS NULL AND effective_at <= clock()';

/** A version never changes, so that its text is read once; what is handed out is frozen in depth by its type. */
export function toRuleSet(text: string): RuleSet {
  const read = texts.get(text) ?? ruleSetShape.parse(JSON.parse(text));
  if (texts.size > 20) texts.clear();
  texts.set(text, read);
  return read;
}

const texts = new Map<string, RuleSet>();
