import 'server-only';
import { sql } from 'drizzle-orm';
import type { Role } from '#domains/role.ts';
import { appendEntries } from '#server/audit/append-entry.ts';
import type { Database } from '#server/db/client.ts';
import { type PeopleBy, whoActs } from './people-by.ts';
import { toPeopleEntry } from './people-entry.ts';
import { PeopleRefused, type PeopleResult, settlePeople } from './people-refused.ts';
import { requireAdministrator, requireAnotherAdministrator, requirePerson } from './require-person.ts';

/**
 * An administrator takes a role away, or a request for one; it is gone from the person's next request on. Less power
 * needs no second administrator, but one administrator always stays.
 * @param about the person's id, subject or name
 */
export async function takeRole(about: string, role: Role, by: PeopleBy): Promise<PeopleResult<void>> {
  return settlePeople(by, async () => {
    await appendEntries(
      ({ person, administrator }) => [toPeopleEntry('role.taken', { ...person, role }, { by, administrator })],
      async (tx: Database) => {
        const administrator = await requireAdministrator(tx, whoActs(by));
        const person = await requirePerson(tx, about);
        if (role === 'administrator') await requireAnotherAdministrator(tx, person.id);
        const { rowCount } = await tx.execute(sql`
          UPDATE role_grant SET taken_by = ${administrator.id}, taken_at = clock()
          WHERE person_id = ${person.id} AND role = ${role} AND taken_at IS NULL`);
        if (rowCount === 0) throw new PeopleRefused('notHeld');
        return { person, administrator };
      },
    );
  });
}
