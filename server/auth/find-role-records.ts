import 'server-only';
import { sql } from 'drizzle-orm';
import type { Role } from '#domains/role.ts';
import { getDatabase } from '#server/db/client.ts';

/** One role of one person: asked for, given, taken, each by whom and when; null where it has not come to that. */
export type RoleRecord = {
  id: string;
  personId: string;
  name: string;
  role: Role;
  /** By null: the installation itself. */
  asked: RoleStep;
  given: RoleStep | null;
  taken: RoleStep | null;
};

/** ISO 8601 as PostgreSQL prints it. */
export type RoleStep = { by: string | null; byId: string | null; at: string };

/** Records of roles, the youngest first: of one person, those that wait for a second administrator, or all. */
export async function findRoleRecords(
  which: { personId: string } | 'waiting' | 'all',
  limit = 200,
): Promise<RoleRecord[]> {
  const where =
    which === 'all'
      ? sql`true`
      : which === 'waiting'
        ? sql`r.given_at IS NULL AND r.taken_at IS NULL AND p.disabled_at IS NULL`
        : sql`p.id::text = ${which.personId}`;
  const { rows } = await getDatabase().execute<RoleRecord>(sql`
    SELECT r.id, p.id AS "personId", p.name, r.role, ${step('asked')} AS asked,
           CASE WHEN r.given_at IS NULL THEN NULL ELSE ${step('given')} END AS given,
           CASE WHEN r.taken_at IS NULL THEN NULL ELSE ${step('taken')} END AS taken
    FROM role_grant r JOIN person p ON p.id = r.person_id
    WHERE ${where}
    ORDER BY greatest(r.asked_at, r.given_at, r.taken_at) DESC, r.id LIMIT ${limit}`);
  return rows;
}

function step(name: 'asked' | 'given' | 'taken') {
  const by = sql.raw(`r.${name}_by`);
  return sql`jsonb_build_object('by', (SELECT who.name FROM person who WHERE who.id = ${by}), 'byId', ${by},
    'at', ${sql.raw(`r.${name}_at`)})`;
}
