import 'server-only';
import { sql } from 'drizzle-orm';
import type { Role } from '#domains/role.ts';
import { appendEntries } from '#server/audit/append-entry.ts';
import type { Database } from '#server/db/client.ts';
import { toPeopleEntry } from './people-entry.ts';
import { PeopleRefused, type PeopleResult, settlePeople } from './people-refused.ts';
import { requireAdministrator, requirePerson } from './require-person.ts';

/**
 * One administrator asks for a role for somebody else; it counts for nothing until another gives it.
 * @param as the administrator who asks; both: id, subject or name
 */
export async function askRole(about: string, role: Role, as: string): Promise<PeopleResult<void>> {
  return settlePeople(async () => {
    await appendEntries(
      ({ person, administrator }) => [toPeopleEntry('role.asked', { ...person, role }, { as: administrator })],
      async (tx: Database) => {
        const administrator = await requireAdministrator(tx, as);
        const person = await requirePerson(tx, about);
        if (person.disabled) throw new PeopleRefused('disabled');
        await tx.execute(sql`
          INSERT INTO role_grant (person_id, role, asked_by) VALUES (${person.id}, ${role}, ${administrator.id})`);
        return { person, administrator };
      },
    );
  });
}
