import 'server-only';
import { sql } from 'drizzle-orm';
import { appendEntries } from '#server/audit/append-entry.ts';
import type { Database } from '#server/db/client.ts';
import { getEnv } from '#server/env.ts';
import { toPeopleEntry } from './people-entry.ts';

/**
 * Makes the person that FIRST_ADMINISTRATOR names an administrator, bound to issuer and subject. Only once in the life
 * of a database: where anybody ever was administrator, nothing happens.
 * @returns their name, or null where nothing was to be done
 */
export async function appointFirstAdministrator(): Promise<string | null> {
  const { FIRST_ADMINISTRATOR: first } = getEnv();
  if (first === undefined) return null;
  const code = 'firstAdministrator';
  const made = await appendEntries<{ id: string; name: string } | null>(
    (person) =>
      person === null
        ? []
        : [
            toPeopleEntry('staff.bound', person, { code }),
            toPeopleEntry('role.given', { ...person, role: 'administrator' }, { code }),
          ],
    (tx) => appoint(tx, first),
  );
  return made?.name ?? null;
}

async function appoint(
  tx: Database,
  { issuer, subject, name }: { issuer: string; subject: string; name: string },
): Promise<{ id: string; name: string } | null> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtext('quarterdeck.administrators'))`);
  const { rowCount } = await tx.execute(
    sql`SELECT FROM role_grant WHERE role = 'administrator' AND given_at IS NOT NULL LIMIT 1`,
  );
  if (rowCount !== 0) return null;
  const { rows } = await tx.execute<{ id: string; name: string }>(sql`
    INSERT INTO person (name, issuer, subject, bound_at) VALUES (${name}, ${issuer}, ${subject}, clock())
    RETURNING id, name`);
  const [person] = rows;
  if (person === undefined) throw new Error('The first administrator was not kept');
  await tx.execute(
    sql`INSERT INTO role_grant (person_id, role, given_at) VALUES (${person.id}, 'administrator', clock())`,
  );
  return person;
}
