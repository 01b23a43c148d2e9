import 'server-only';
import { sql } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';
import { endSession } from './end-session.ts';
import { lateness } from './lateness.ts';
import { isRole, rolesNow } from './roles-now.ts';
import { readSessionToken } from './session-cookie.ts';
import type { Staff } from './staff.ts';

type Row = {
  personId: string;
  name: string;
  issuer: string;
  subject: string;
  sessionId: string;
  roles: string[];
  disabled: boolean;
  late: 'idle' | 'absolute' | null;
  unseen: boolean;
};

/**
 * The person whose session these headers carry, or null: no cookie, a forged one, a session that ended, ran out or
 * never got its tokens, a person who left. One query; both limits are measured by the database's clock. A session
 * that ran out is ended here, and logged once.
 */
export async function findStaff(headers: Headers): Promise<Staff | null> {
  const token = readSessionToken(headers);
  const row = token === null ? null : await findSession(token);
  if (row === null) return null;
  const { personId, name, issuer, subject, sessionId } = row;
  const staff = { personId, name, issuer, subject, sessionId, roles: row.roles.filter(isRole) };
  const ended = row.disabled ? 'disabled' : row.late;
  if (ended !== null) {
    await endSession(staff, ended);
    return null;
  }
  if (row.unseen) await touch(sessionId);
  return staff;
}

async function findSession(token: string): Promise<Row | null> {
  const { rows } = await getDatabase().execute<Row>(sql`
    SELECT p.id AS "personId", p.name, p.issuer, p.subject, s.id AS "sessionId",
           ${rolesNow} AS roles,
           p.disabled_at IS NOT NULL AS disabled,
           ${lateness} AS late,
           s.last_seen_at <= c.now - interval '1 minute' AS unseen
    FROM session s
    JOIN session_grant g ON g.session_id = s.id
    JOIN person p ON p.id = s.user_id AND p.issuer = g.issuer
    CROSS JOIN (SELECT clock() AS now) c
    WHERE s.token = ${token}`);
  return rows[0] ?? null;
}

/** Once a minute is enough for a limit of an hour, and spares a write with every request. */
async function touch(sessionId: string): Promise<void> {
  await getDatabase().execute(sql`UPDATE session SET last_seen_at = clock() WHERE id = ${sessionId}`);
}
