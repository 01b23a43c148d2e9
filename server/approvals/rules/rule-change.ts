import 'server-only';
import { sql } from 'drizzle-orm';
import { toActor } from '#server/audit/actor.ts';
import { appendEntries, appendEntry } from '#server/audit/append-entry.ts';
import type { EntryDraft } from '#server/audit/event.ts';
import type { RequestContext } from '#server/auth/request-context.ts';
import type { Staff } from '#server/auth/staff.ts';
import type { Database } from '#server/db/client.ts';
import { constraintOf } from '#server/db/sql-state.ts';

/** Why the rules were not changed: nothing was, and the log says who tried. */
export const ruleRefusalCodes = [
  'noReason',
  'leadsOnly',
  'noSuchRule',
  /** check-rules.ts names what is wrong. */
  'faulty',
  'nothingChanges',
  'anotherWaits',
  'outdated',
  'notWaiting',
  'secondPersonNeeded',
  'roleTooNew',
] as const;
export type RuleRefusalCode = (typeof ruleRefusalCodes)[number];

export type RuleChangeResult =
  | { ok: true; done: 'asked' | 'confirmed' | 'withdrawn'; version: number }
  | { ok: false; code: RuleRefusalCode };

/** Who does it, and from where. */
export interface By {
  staff: Staff;
  context: RequestContext;
}

export class RuleChangeRefused extends Error {
  override readonly name = 'RuleChangeRefused';
  readonly code: RuleRefusalCode;
  constructor(code: RuleRefusalCode) {
    super(code);
    this.code = code;
  }
}

/** What a change has done, for its entry. */
export interface RuleChanged {
  done: 'asked' | 'confirmed' | 'withdrawn';
  version: number;
  relaxes: boolean;
  /** ISO 8601, where it was confirmed. */
  effectiveAt?: string;
  rules?: string;
  reason?: string;
}

const events = { asked: 'rule.change_asked', confirmed: 'rule.changed', withdrawn: 'rule.change_withdrawn' } as const;

/** Runs one change with its entry, or writes who was refused what. */
export async function settleRuleChange(
  by: By,
  tried: { version?: number },
  change: (tx: Database) => Promise<RuleChanged>,
): Promise<RuleChangeResult> {
  const actor = toActor(by.staff);
  try {
    const { done, version } = await appendEntries(({ done, rules, reason, ...facts }): EntryDraft[] => {
      const payloads = { ...(rules === undefined ? {} : { rules }), ...(reason ? { reason } : {}) };
      return [{ event: events[done], actor, ...by.context, ...facts, payloads }];
    }, change);
    return { ok: true, done, version };
  } catch (error) {
    const code = toRefusal(error);
    if (code === null) throw error;
    await appendEntry({ event: 'rule.change_refused', actor, ...by.context, ...tried, code });
    return { ok: false, code };
  }
}

function toRefusal(error: unknown): RuleRefusalCode | null {
  if (error instanceof RuleChangeRefused) return error.code;
  switch (constraintOf(error)) {
    case 'rule_set_one_at_a_time':
      return 'anotherWaits';
    case 'rule_set_based_on':
      return 'outdated';
    case 'rule_set_decided':
      return 'notWaiting';
    case 'rule_set_two_people':
      return 'secondPersonNeeded';
    default:
      return null;
  }
}

/** Asked of the database, not of the session: a role that was just taken away changes no rule. */
export async function requireLead(tx: Database, { personId }: Staff): Promise<void> {
  const { rowCount } = await tx.execute(sql`
    SELECT FROM role_grant r JOIN person p ON p.id = r.person_id
    WHERE p.id::text = ${personId} AND p.disabled_at IS NULL AND r.role = 'lead'
      AND r.given_at IS NOT NULL AND r.taken_at IS NULL`);
  if (rowCount === 0) throw new RuleChangeRefused('leadsOnly');
}
