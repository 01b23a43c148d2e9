import 'server-only';
import { sql } from 'drizzle-orm';
import { appendEntries } from '#server/audit/append-entry.ts';
import type { Database } from '#server/db/client.ts';
import { endSessionsOf } from './end-persons-sessions.ts';
import { type PeopleBy, whoActs } from './people-by.ts';
import { toPeopleEntry } from './people-entry.ts';
import { PeopleRefused, type PeopleResult, settlePeople } from './people-refused.ts';
import { requireAdministrator, requireAnotherAdministrator, requirePerson } from './require-person.ts';

/**
 * Closes the console to a person for good: no session of theirs counts from here on, open invitations are withdrawn,
 * and their sessions end with their tokens. Their records stay.
 * @param about the person's id, subject or name
 */
export async function disablePerson(about: string, by: PeopleBy): Promise<PeopleResult<void>> {
  return settlePeople(by, async () => {
    const { person } = await appendEntries(
      ({ person, administrator }) => [toPeopleEntry('staff.left', person, { by, administrator })],
      async (tx: Database) => {
        const administrator = await requireAdministrator(tx, whoActs(by));
        const person = await requirePerson(tx, about);
        if (person.disabled) throw new PeopleRefused('disabled');
        await requireAnotherAdministrator(tx, person.id);
        await tx.execute(
          sql`UPDATE person SET disabled_at = clock(), disabled_by = ${administrator.id} WHERE id = ${person.id}`,
        );
        await tx.execute(sql`
          UPDATE invitation SET withdrawn_at = clock()
          WHERE person_id = ${person.id} AND used_at IS NULL AND withdrawn_at IS NULL`);
        return { person, administrator };
      },
    );
    await endSessionsOf(person, 'disabled', by);
  });
}
