import 'server-only';
import { sql } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';

export type PersonListed = {
  id: string;
  name: string;
  subject: string | null;
  /** Held now. */
  roles: string[];
  /** Asked for and given by nobody yet. */
  asked: string[];
  state: 'active' | 'invited' | 'invitationLapsed' | 'disabled';
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
                ELSE 'invitationLapsed' END AS state
    FROM person p ORDER BY p.name, p.id`);
  return rows;
}
