import 'server-only';
import { sql } from 'drizzle-orm';
import { settled } from '#server/auth/find-decide-bar.ts';
import type { Database } from '#server/db/client.ts';

/** For whom somebody may act now, beside themselves. */
export type Delegator = { personId: string; name: string; delegationId: number };

/**
 * The people whom this person may act for at this moment: confirmed, within the period, not ended, and both hold the
 * role of lead in this very transaction, long enough to decide by it. Only what was delegated to this person directly:
 * who acts for a delegate does not act for whom the delegate acts for. The delegations stay as they are until the
 * transaction ends.
 *
 * Whoever decides still has to ask findDecideBar of both, with the maker: a delegation never goes to or from a maker,
 * and delegator and delegate never both count.
 */
export async function findDelegators(tx: Database, personId: string): Promise<Delegator[]> {
  const { rows } = await tx.execute<Delegator>(sql`
    SELECT d.delegator_id AS "personId", p.name, d.id AS "delegationId"
    FROM delegation d JOIN person p ON p.id = d.delegator_id
    WHERE d.delegate_id::text = ${personId} AND d.confirmed_at IS NOT NULL AND d.ended_at IS NULL
      AND d.starts_at <= clock() AND d.ends_at > clock()
      AND ${isLead('delegator_id')} AND ${isLead('delegate_id')}
    ORDER BY d.id FOR SHARE OF d`);
  return rows;
}

function isLead(side: 'delegator_id' | 'delegate_id') {
  return sql`EXISTS (SELECT FROM role_grant r JOIN person held ON held.id = r.person_id
    WHERE r.person_id = ${sql.raw(`d.${side}`)} AND held.disabled_at IS NULL AND r.role = 'lead'
      AND r.given_at IS NOT NULL AND r.taken_at IS NULL AND ${settled})`;
}
