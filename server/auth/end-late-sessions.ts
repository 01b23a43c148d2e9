import 'server-only';
import { sql } from 'drizzle-orm';
import type { Role } from '#domains/role.ts';
import { getDatabase } from '#server/db/client.ts';
import { endSession } from './end-session.ts';
import { lateness } from './lateness.ts';
import { isRole, rolesNow } from './roles-now.ts';

/**
 * Ends every session that ran out and that no browser has come back with, so that no token lies about for longer than
 * its session; also removes what sign-ins left that nobody finished. To be called now and then by the worker.
 * @returns how many sessions were ended
 */
export async function endLateSessions(): Promise<number> {
  const { rows } = await getDatabase().execute<Late>(sql`
    SELECT p.id AS "personId", p.name, p.issuer, p.subject, s.id AS "sessionId", ${rolesNow} AS roles,
           ${lateness} AS late, p.disabled_at IS NOT NULL AS disabled
    FROM session s JOIN person p ON p.id = s.user_id CROSS JOIN (SELECT clock() AS now) c
    WHERE ${lateness} IS NOT NULL OR p.disabled_at IS NOT NULL`);
  for (const { late, disabled, roles, ...staff } of rows) {
    await endSession(
      { ...staff, roles: roles.filter(isRole) satisfies Role[] },
      disabled ? 'disabled' : (late ?? 'idle'),
    );
  }
  await getDatabase().execute(sql`DELETE FROM verification WHERE expires_at < clock() - interval '1 hour'`);
  return rows.length;
}

type Late = {
  personId: string;
  name: string;
  issuer: string;
  subject: string;
  sessionId: string;
  roles: string[];
  late: 'idle' | 'absolute' | null;
  disabled: boolean;
};
