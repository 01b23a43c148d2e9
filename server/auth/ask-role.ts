import 'server-only';
import { sql } from 'drizzle-orm';
import type { Role } from '#domains/role.ts';
import { appendEntries } from '#server/audit/append-entry.ts';
import type { Database } from '#server/db/client.ts';
import { type PeopleBy, whoActs } from './people-by.ts';
import { toPeopleEntry } from './people-entry.ts';
import { PeopleRefused, type PeopleResult, settlePeople } from './people-refused.ts';
import { requireAdministrator, requirePerson } from './require-person.ts';

/**
 * One administrator asks for a role for somebody else; it counts for nothing until another gives it.
 * @param about the person's id, subject or name
 */
export async function askRole(about: string, role: Role, by: PeopleBy): Promise<PeopleResult<void>> {
  return settlePeople(by, async () => {
    await appendEntries(
      ({ person, administrator }) => [toPeopleEntry('role.asked', { ...person, role }, { by, administrator })],
      async (tx: Database) => {
        const administrator = await requireAdministrator(tx, whoActs(by));
        const person = await requirePerson(tx, about);
        if (person.disabled) throw new PeopleRefused('disabled');
        await tx.execute(sql`
          INSERT INTO role_grant (person_id, role, asked_by) VALUES (${person.id}, ${role}, ${administrator.id})`);
        return { person, administrator };
      },
    );
  });
}
