import 'server-only';
import type { Database } from '#server/db/client.ts';
import { findRoleBar } from './find-decide-bar.ts';

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
  const bar = await findRoleBar(tx, { personId, makerId, roles: ['lead'] });
  if (bar === null) return null;
  return bar === 'noRole' ? 'noLead' : 'roleTooNew';
}
