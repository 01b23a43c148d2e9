import 'server-only';
import { sql } from 'drizzle-orm';
import { type Actor, toActor } from '#server/audit/actor.ts';
import { getDatabase } from '#server/db/client.ts';
import { isRole, rolesNow } from './roles-now.ts';

/** Whose session it is, for the log; the console itself where the session is gone. */
export async function actorOfSession(sessionId: string): Promise<Actor> {
  const { rows } = await getDatabase().execute<{ personId: string; name: string; roles: string[] }>(sql`
    SELECT p.id AS "personId", p.name, ${rolesNow} AS roles
    FROM session s JOIN person p ON p.id = s.user_id
    WHERE s.id = ${sessionId}`);
  const person = rows[0];
  if (!person) return { kind: 'system', process: 'console' };
  return toActor({ ...person, roles: person.roles.filter(isRole), sessionId });
}
