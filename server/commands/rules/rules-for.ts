import 'server-only';
import type { RuleSet } from '#domains/approval/rule.ts';
import type { Role } from '#domains/role.ts';
import { isRole, rolesNowText } from '#server/auth/roles-now.ts';
import { connectionOf, type Database } from '#server/db/client.ts';
import { type CurrentRules, inForceText, toRuleSet } from './current-rules.ts';

/** What one command is judged by. */
export interface RulesFor {
  now: CurrentRules;
  /** Those that it last asked for a decision under, where they are others; null: the same, or it never asked. */
  asked: RuleSet | null;
  /** What its maker is at this moment; nothing, once disabled. */
  makerRoles: Role[];
}

interface Row {
  version: number;
  rules: string;
  askedVersion: number | null;
  askedRules: string | null;
  makerRoles: string[] | null;
}

/**
 * All of it in one statement, as this connection sees it: every command asks this at each of its looks.
 * @throws where no rules are recorded, or not those that it was asked under: nothing is sent then
 */
export async function findRulesFor(
  database: Database,
  { id, makerId }: { id: string; makerId: string },
): Promise<RulesFor> {
  const { rows } = await connectionOf(database).query<Row>({
    name: 'rules-for',
    text: `SELECT n.version, n.rules, a.version AS "askedVersion", t.rules AS "askedRules",
        (SELECT ${rolesNowText} FROM person p WHERE p.id::text = $2 AND p.disabled_at IS NULL) AS "makerRoles"
      FROM (SELECT version, rules FROM rule_set WHERE ${inForceText} ORDER BY version DESC LIMIT 1) n
      LEFT JOIN (SELECT rule_version AS version FROM approval_request WHERE command_id = $1 ORDER BY round DESC LIMIT 1) a
        ON a.version <> n.version
      LEFT JOIN rule_set t ON t.version = a.version`,
    values: [id, makerId],
  });
  const [found] = rows;
  if (!found) throw new Error('No rules are recorded: a console that starts records them');
  const { version, rules, askedVersion, askedRules, makerRoles } = found;
  if (askedVersion !== null && askedRules === null) throw new Error(`No rules are recorded as version ${askedVersion}`);
  return {
    now: { version, set: toRuleSet(rules) },
    asked: askedRules === null ? null : toRuleSet(askedRules),
    makerRoles: (makerRoles ?? []).filter(isRole),
  };
}
