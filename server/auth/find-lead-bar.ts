import 'server-only';
import { sql } from 'drizzle-orm';
import type { Database } from '#server/db/client.ts';

/**
 * Why this person does not count as a lead for what somebody else made; null: they do. The role as it is in this
 * transaction, not as it was when the page opened: held for a day unless the installation gave it, and not given by the
 * maker (safety.md 11).
 */
export async function findLeadBar(
  tx: Database,
  personId: string,
  makerId: string,
): Promise<'noLead' | 'roleTooNew' | null> {
  const { rows } = await tx.execute<{ settled: boolean }>(sql`
    SELECT r.given_by IS NULL OR (r.given_at <= clock() - interval '24 hours' AND r.given_by::text <> ${makerId}) AS settled
    FROM role_grant r JOIN person p ON p.id = r.person_id
    WHERE p.id::text = ${personId} AND p.disabled_at IS NULL AND r.role = 'lead'
      AND r.given_at IS NOT NULL AND r.taken_at IS NULL`);
  const [role] = rows;
  if (!role) return 'noLead';
  return role.settled ? null : 'roleTooNew';
}
