import { sql } from 'drizzle-orm';
import { getOperationPolicy } from '#domains/index.ts';
import { rolesNow } from '#server/auth/roles-now.ts';
import type { Database } from '#server/db/client.ts';
import { findOpenRoles } from './find-openings.ts';

/**
 * Whether this person's command must not go right now, as this connection sees it: closed by its policy and opened by
 * nobody, or opened to leads alone and the maker is none. What is opened to operators is open to both.
 */
export async function isClosed(database: Database, operation: string, makerId: string): Promise<boolean> {
  const policy = getOperationPolicy(operation);
  if (policy === null) return true;
  if (policy.roles.length > 0) return false;
  const openTo = await findOpenRoles(operation, database);
  if (openTo.length === 0) return true;
  return !openTo.includes('operator') && !(await isLead(database, makerId));
}

async function isLead(database: Database, personId: string): Promise<boolean> {
  const { rows } = await database.execute<{ roles: string[] }>(
    sql`SELECT ${rolesNow} AS roles FROM person p WHERE p.id::text = ${personId}`,
  );
  return rows[0]?.roles.includes('lead') === true;
}
