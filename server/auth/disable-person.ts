import 'server-only';
import { sql } from 'drizzle-orm';
import { appendEntries } from '#server/audit/append-entry.ts';
import type { Database } from '#server/db/client.ts';
import { endEverySession } from './end-session.ts';
import { toPeopleEntry } from './people-entry.ts';
import { PeopleRefused, type PeopleResult, settlePeople } from './people-refused.ts';
import { requireAdministrator, requireAnotherAdministrator, requirePerson } from './require-person.ts';

/**
 * Closes the console to a person for good: no session of theirs counts from here on, open invitations are withdrawn,
 * and their sessions end with their tokens. Their records stay.
 * @param as the administrator who does it; both: id, subject or name
 */
export async function disablePerson(about: string, as: string): Promise<PeopleResult<void>> {
  return settlePeople(async () => {
    const { person } = await appendEntries(
      ({ person, administrator }) => [toPeopleEntry('staff.left', person, { as: administrator })],
      async (tx: Database) => {
        const administrator = await requireAdministrator(tx, as);
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
    const { id: personId, name, issuer, subject } = person;
    if (issuer === null || subject === null) return;
    await endEverySession({ personId, name, roles: [], sessionId: '', issuer, subject }, 'disabled');
  });
}
