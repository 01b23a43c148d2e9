import { sql } from 'drizzle-orm';
import { type Role, roles } from '#domains/role.ts';

/** SQL text: the roles that the person `p` holds at this moment, as an array of text. */
export const rolesNowText = `array(
  SELECT r.role FROM role_grant r
  WHERE r.person_id = p.id AND r.given_at IS NOT NULL AND r.taken_at IS NULL
  ORDER BY r.role)`;
/** The same as a part of a statement of Drizzle's. */
export const rolesNow = sql.raw(rolesNowText);

export function isRole(text: string): text is Role {
  return roles.some((role) => role === text);
}
