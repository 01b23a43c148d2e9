import 'server-only';
import { sql } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';
import { lateness } from './lateness.ts';
import { permits } from './permission.ts';
import { isRole, rolesNow } from './roles-now.ts';
import type { Staff } from './staff.ts';

/**
 * The person with this id through their latest session that is still live, or null: not signed in, left, or not one who
 * may ask Kraken about customers. For background reads, which go with the token of a person who is there now.
 */
export async function findSignedIn(personId: string): Promise<Staff | null> {
  const { rows } = await getDatabase().execute<Row>(sql`
    SELECT p.id AS "personId", p.name, p.issuer, p.subject, s.id AS "sessionId", ${rolesNow} AS roles
    FROM session s
    JOIN session_grant g ON g.session_id = s.id
    JOIN person p ON p.id = s.user_id AND p.issuer = g.issuer
    CROSS JOIN (SELECT clock() AS now) c
    WHERE p.id::text = ${personId} AND p.disabled_at IS NULL AND ${lateness} IS NULL
    ORDER BY s.last_seen_at DESC LIMIT 1`);
  const [row] = rows;
  if (!row) return null;
  const staff: Staff = { ...row, roles: row.roles.filter(isRole) };
  return permits(staff, 'customers:read') ? staff : null;
}

type Row = Omit<Staff, 'roles'> & { roles: string[] };
