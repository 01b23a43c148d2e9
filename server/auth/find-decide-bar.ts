import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Role } from '#domains/role.ts';
import type { Database } from '#server/db/client.ts';

/**
 * Why a person does not count for what the maker made. isMaker: it is their own; noRole: they hold none of the roles, or
 * left; roleTooNew: for less than a day; roleFromMaker: the maker gave it to them.
 */
export type DecideBar = 'isMaker' | 'noRole' | 'roleTooNew' | 'roleFromMaker';

export interface Decider {
  personId: string;
  makerId: string;
  /** Those that the rule names: one of them is enough. */
  roles: readonly Role[];
}

/**
 * Why this person may not decide what somebody made; null: they may. Their roles are those of this transaction, not
 * those of the page, and stay so until it ends: one that is taken away meanwhile waits, or was gone before
 * (safety.md 11). Asked anew for every vote when votes are counted.
 */
export async function findDecideBar(tx: Database, decider: Decider): Promise<DecideBar | null> {
  return decider.personId === decider.makerId ? 'isMaker' : findRoleBar(tx, decider);
}

/** The same without the question whose it is. */
export async function findRoleBar(
  tx: Database,
  { personId, makerId, roles }: Decider,
): Promise<Exclude<DecideBar, 'isMaker'> | null> {
  const { rows } = await tx.execute<{ settled: boolean; fromMaker: boolean }>(sql`
    SELECT ${settled} AS settled, coalesce(r.given_by::text = ${makerId}, false) AS "fromMaker"
    FROM role_grant r JOIN person p ON p.id = r.person_id
    WHERE p.id::text = ${personId} AND p.disabled_at IS NULL AND r.role = ANY(${sql.param([...roles])}::text[])
      AND r.given_at IS NOT NULL AND r.taken_at IS NULL
    FOR SHARE OF r, p`);
  if (rows.some((role) => role.settled && !role.fromMaker)) return null;
  if (rows.length === 0) return 'noRole';
  return rows.every(({ fromMaker }) => fromMaker) ? 'roleFromMaker' : 'roleTooNew';
}

/**
 * SQL: whether the role_grant `r` is old enough to decide by. What the installation itself gave (nobody asked for it)
 * counts at once, or a new installation could decide nothing on its first day.
 */
export const settled: SQL = sql`
  (r.asked_by IS NULL AND r.given_by IS NULL OR r.given_at <= clock() - interval '24 hours')`;
