import 'server-only';
import { sql } from 'drizzle-orm';
import type { RuleSet } from '#domains/approval/rule.ts';
import { toRuleSet } from '#server/commands/rules/current-rules.ts';
import { getDatabase } from '#server/db/client.ts';

/**
 * Where a version stands now, by the database's clock. asked: waits for a second lead. confirmed: will be in force at
 * `effectiveAt`. inForce: judged by now. past: was in force. withdrawn: never was.
 */
export type RuleSetState = 'asked' | 'confirmed' | 'inForce' | 'past' | 'withdrawn';

/** One version with the people in it. Times are ISO 8601. */
export interface RuleVersion {
  version: number;
  set: RuleSet;
  /** What it was asked for against; null: it was shipped. */
  before: RuleSet | null;
  relaxes: boolean;
  reason: string;
  state: RuleSetState;
  asked: By;
  confirmed: By | null;
  effectiveAt: string | null;
  /** Milliseconds until it is in force; null: nobody has confirmed it. Negative: it is, or was. */
  msLeft: number | null;
  withdrawn: By | null;
}

interface By {
  /** null: the console itself. */
  personId: string | null;
  /** The name they have now; empty where there is no such person any more. */
  name: string;
  at: string;
}

/** The versions of the rules, the youngest first: at most `limit`. */
export async function findRuleSets({ limit }: { limit: number }): Promise<RuleVersion[]> {
  const { rows } = await getDatabase().execute<Row>(sql`
    SELECT r.version, r.rules, b.rules AS before, r.relaxes, r.reason, ${state} AS state,
      ${person('asked')} AS asked, ${person('confirmed')} AS confirmed, ${person('withdrawn')} AS withdrawn,
      to_json(r.effective_at) #>> '{}' AS "effectiveAt",
      (extract(epoch FROM r.effective_at - clock()) * 1000)::float8 AS "msLeft"
    FROM rule_set r LEFT JOIN rule_set b ON b.version = r.based_on
    ORDER BY r.version DESC LIMIT ${limit}`);
  return rows.map(({ rules, before, ...row }) => ({
    ...row,
    set: toRuleSet(rules),
    before: before === null ? null : toRuleSet(before),
  }));
}

/** The change that is asked for, or confirmed and not yet in force; null: none is. At most one is at a time. */
export async function getComingRules(): Promise<RuleVersion | null> {
  const [newest] = await findRuleSets({ limit: 1 });
  return newest?.state === 'asked' || newest?.state === 'confirmed' ? newest : null;
}

type Row = Omit<RuleVersion, 'set' | 'before'> & { rules: string; before: string | null } & Record<string, unknown>;

const state = sql`CASE
  WHEN r.withdrawn_at IS NOT NULL THEN 'withdrawn'
  WHEN r.confirmed_at IS NULL THEN 'asked'
  WHEN r.effective_at > clock() THEN 'confirmed'
  WHEN EXISTS (SELECT FROM rule_set n WHERE n.version > r.version AND n.confirmed_at IS NOT NULL
    AND n.withdrawn_at IS NULL AND n.effective_at <= clock()) THEN 'past'
  ELSE 'inForce' END`;

function person(what: 'asked' | 'confirmed' | 'withdrawn') {
  const by = sql.raw(`r.${what}_by`);
  const at = sql.raw(`r.${what}_at`);
  return sql`CASE WHEN ${at} IS NULL THEN NULL ELSE jsonb_build_object('personId', ${by}, 'at', ${at},
    'name', coalesce((SELECT p.name FROM person p WHERE p.id::text = ${by}), '')) END`;
}
