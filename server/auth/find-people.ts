import 'server-only';
import { sql } from 'drizzle-orm';
import type { Role } from '#domains/role.ts';
import { getDatabase } from '#server/db/client.ts';
import { lateness } from './lateness.ts';

export type PersonListed = {
  id: string;
  name: string;
  subject: string | null;
  /** Held now. */
  roles: Role[];
  /** Asked for and given by nobody yet. */
  asked: Role[];
  state: 'active' | 'invited' | 'invitationLapsed' | 'disabled';
  /** How many live sessions they have. */
  sessions: number;
  /** Of their latest live session, ISO 8601; null where there is none. */
  lastSeenAt: string | null;
};

/** Everybody who is or was staff, by name. */
export async function findPeople(): Promise<PersonListed[]> {
  const { rows } = await getDatabase().execute<PersonListed>(sql`
    SELECT p.id, p.name, p.subject,
           array(SELECT role FROM role_grant
                 WHERE person_id = p.id AND given_at IS NOT NULL AND taken_at IS NULL ORDER BY role) AS roles,
           array(SELECT role FROM role_grant
                 WHERE person_id = p.id AND given_at IS NULL AND taken_at IS NULL ORDER BY role) AS asked,
           CASE WHEN p.disabled_at IS NOT NULL THEN 'disabled'
                WHEN p.bound_at IS NOT NULL THEN 'active'
                WHEN EXISTS (SELECT FROM invitation i WHERE i.person_id = p.id AND i.used_at IS NULL
                             AND i.withdrawn_at IS NULL AND i.expires_at > clock()) THEN 'invited'
                ELSE 'invitationLapsed' END AS state,
           live.sessions, live."lastSeenAt"
    FROM person p CROSS JOIN LATERAL (
      SELECT count(*)::int AS sessions, max(s.last_seen_at)::text AS "lastSeenAt"
      FROM session s JOIN session_grant g ON g.session_id = s.id CROSS JOIN (SELECT clock() AS now) c
      WHERE s.user_id = p.id AND p.disabled_at IS NULL AND ${lateness} IS NULL) live
    ORDER BY p.name, p.id`);
  return rows;
}
