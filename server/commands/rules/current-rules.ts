import 'server-only';
import { desc, eq, sql } from 'drizzle-orm';
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
    .where(inForce)
    .orderBy(desc(ruleSet.version))
    .limit(1);
  if (!row) throw new Error('No rules are recorded: a console that starts records them');
  return { version: row.version, set: toRuleSet(row.rules) };
}

/**
 * The rules of one version that is or was in force: a request that waits is judged by those too that it was asked under.
 * @throws where there is no such version
 */
export async function getRulesOf(database: Database, version: number): Promise<RuleSet> {
  const [row] = await database.select({ rules: ruleSet.rules }).from(ruleSet).where(eq(ruleSet.version, version));
  if (!row) throw new Error(`No rules are recorded as version ${version}`);
  return toRuleSet(row.rules);
}

/** SQL: confirmed, not withdrawn, and its time has come. The highest of these is in force. */
export const inForce = sql`${ruleSet.confirmedAt} IS NOT NULL AND ${ruleSet.withdrawnAt} IS NULL
  AND ${ruleSet.effectiveAt} <= clock()`;

/** A version never changes, so that its text is read once; what is handed out is frozen in depth by its type. */
export function toRuleSet(text: string): RuleSet {
  const read = texts.get(text) ?? ruleSetShape.parse(JSON.parse(text));
  if (texts.size > 20) texts.clear();
  texts.set(text, read);
  return read;
}

const texts = new Map<string, RuleSet>();
