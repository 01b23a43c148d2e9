import 'server-only';
import { sql } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';
import { onePerProcess } from '#server/db/one-per-process.ts';
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
 * @param unattended asked by the page itself and not by its reader: no sign that anybody is there
 */
export async function findStaff(headers: Headers, { unattended = false } = {}): Promise<Staff | null> {
  const token = readSessionToken(headers);
  const row = token === null ? null : await findSession('token', token);
  if (row === null) return null;
  const staff = toStaff(row);
  const ended = row.disabled ? 'disabled' : row.late;
  if (ended !== null) {
    await endSession(staff, ended);
    return null;
  }
  if (row.unseen && !unattended) await touch(staff.sessionId);
  return staff;
}

/** The person of a session that was found before, as they are now; null once it ended or ran out. Changes nothing. */
export async function lookAgain({ sessionId }: Staff): Promise<Staff | null> {
  const row = await findSession('id', sessionId);
  return row === null || row.disabled || row.late !== null ? null : toStaff(row);
}

function toStaff({ personId, name, issuer, subject, sessionId, roles }: Row): Staff {
  return { personId, name, issuer, subject, sessionId, roles: roles.filter(isRole) };
}

async function findSession(by: 'token' | 'id', value: string): Promise<Row | null> {
  const rows = await sessionBy(by).execute({ value });
  return rows[0] ?? null;
}

const sessionBy = (key: 'token' | 'id') =>
  onePerProcess(`session-by-${key}`, () =>
    getDatabase()
      .select({
        personId: sql<string>`p.id`,
        name: sql<string>`p.name`,
        issuer: sql<string>`p.issuer`,
        subject: sql<string>`p.subject`,
        sessionId: sql<string>`s.id`,
        roles: sql<string[]>`${rolesNow}`,
        disabled: sql<boolean>`p.disabled_at IS NOT NULL`,
        late: sql<'idle' | 'absolute' | null>`${lateness}`,
        unseen: sql<boolean>`s.last_seen_at <= c.now - interval '1 minute'`,
      })
      .from(
        sql`session s
          JOIN session_grant g ON g.session_id = s.id
          JOIN person p ON p.id = s.user_id AND p.issuer = g.issuer
          CROSS JOIN (SELECT clock() AS now) c`,
      )
      .where(sql`s.${sql.identifier(key)} = ${sql.placeholder('value')}`)
      .prepare(`session-by-${key}`),
  );

/** Once a minute is enough for a limit of an hour, and spares a write with every request. */
async function touch(sessionId: string): Promise<void> {
  await getDatabase().execute(sql`UPDATE session SET last_seen_at = clock() WHERE id = ${sessionId}`);
}
