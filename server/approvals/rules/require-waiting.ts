import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#server/db/client.ts';
import { ruleSet } from '#server/db/schema/rules.ts';
import { RuleChangeRefused } from './rule-change.ts';

/** A version that nobody has decided about, locked for whoever decides now. */
export async function requireWaiting(
  tx: Database,
  version: number,
): Promise<{ askedBy: string; basedOn: number; rules: string; relaxes: boolean }> {
  const { askedBy, basedOn, rules, relaxes, confirmedAt, withdrawnAt } = ruleSet;
  const [found] = await tx
    .select({ askedBy, basedOn, rules, relaxes })
    .from(ruleSet)
    .where(and(eq(ruleSet.version, version), isNull(confirmedAt), isNull(withdrawnAt)))
    .for('update');
  if (!found || found.askedBy === null || found.basedOn === null) throw new RuleChangeRefused('notWaiting');
  return { ...found, askedBy: found.askedBy, basedOn: found.basedOn };
}
