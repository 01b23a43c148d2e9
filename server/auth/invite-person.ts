import 'server-only';
import { sql } from 'drizzle-orm';
import { appendEntries } from '#server/audit/append-entry.ts';
import type { Database } from '#server/db/client.ts';
import { hashOfCode, makeCode } from './invitation.ts';
import { type PeopleBy, whoActs } from './people-by.ts';
import { toPeopleEntry } from './people-entry.ts';
import { PeopleRefused, type PeopleResult, settlePeople } from './people-refused.ts';
import { requireAdministrator, requirePerson } from './require-person.ts';

export interface Invited {
  personId: string;
  name: string;
  /** Nobody can ask for it again; a new invitation withdraws this one. */
  code: string;
}

/**
 * Invites somebody new, or (`again`) somebody who has never signed in. The invitation is good for three days and once.
 */
export async function invitePerson(
  invited: { name: string } | { again: string },
  by: PeopleBy,
): Promise<PeopleResult<Invited>> {
  const code = makeCode();
  return settlePeople(by, async () => {
    const { person } = await appendEntries(
      ({ person, administrator }) => [toPeopleEntry('staff.invited', person, { by, administrator })],
      async (tx: Database) => {
        const administrator = await requireAdministrator(tx, whoActs(by));
        const person = 'name' in invited ? await addPerson(tx, invited.name) : await requireUnbound(tx, invited.again);
        await tx.execute(sql`
          UPDATE invitation SET withdrawn_at = clock()
          WHERE person_id = ${person.id} AND used_at IS NULL AND withdrawn_at IS NULL`);
        await tx.execute(sql`
          INSERT INTO invitation (person_id, code_hash, expires_at)
          VALUES (${person.id}, decode(${hashOfCode(code)}, 'hex'), clock() + interval '3 days')`);
        return { person, administrator };
      },
    );
    return { personId: person.id, name: person.name, code };
  });
}

async function addPerson(tx: Database, text: string): Promise<{ id: string; name: string }> {
  const name = text.trim();
  if (name === '' || name.length > 200 || /\p{C}/u.test(name)) throw new PeopleRefused('badName');
  const { rows } = await tx.execute<{ id: string; name: string }>(
    sql`INSERT INTO person (name) VALUES (${name}) RETURNING id, name`,
  );
  const [person] = rows;
  if (person === undefined) throw new Error('The new person was not kept');
  return person;
}

async function requireUnbound(tx: Database, text: string): Promise<{ id: string; name: string }> {
  const person = await requirePerson(tx, text);
  if (person.disabled) throw new PeopleRefused('disabled');
  if (person.subject !== null) throw new PeopleRefused('alreadyBound');
  return person;
}
