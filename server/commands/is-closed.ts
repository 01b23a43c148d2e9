import { getOperationPolicy } from '#domains/index.ts';
import type { Database } from '#server/db/client.ts';
import { findOpenRoles } from './find-openings.ts';

/** Whether nobody may send this operation right now, as this connection sees it: closed by its policy, opened by none. */
export async function isClosed(database: Database, operation: string): Promise<boolean> {
  const policy = getOperationPolicy(operation);
  if (policy === null) return true;
  return policy.roles.length === 0 && (await findOpenRoles(operation, database)).length === 0;
}
