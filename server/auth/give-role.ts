import 'server-only';
import { sql } from 'drizzle-orm';
import type { Role } from '#domains/role.ts';
import { appendEntries } from '#server/audit/append-entry.ts';
import type { Database } from '#server/db/client.ts';
import { type PeopleBy, whoActs } from './people-by.ts';
import { toPeopleEntry } from './people-entry.ts';
import { PeopleRefused, type PeopleResult, settlePeople } from './people-refused.ts';
import { findAdministrators, requireAdministrator, requirePerson } from './require-person.ts';

/**
 * Another administrator gives a role that was asked for. The one exception, so that there can be a second
 * administrator at all: while there is only one, the command line itself gives the role of administrator, and the
 * entry says so.
 * @param about the person's id, subject or name
 */
export async function giveRole(about: string, role: Role, by: PeopleBy): Promise<PeopleResult<void>> {
  return settlePeople(by, async () => {
    await appendEntries(
      ({ person, administrator, alone }) => [
        toPeopleEntry(
          'role.given',
          { ...person, role },
          { by, administrator, ...(alone && { code: 'secondKeyMade' }) },
        ),
      ],
      async (tx: Database) => {
        const administrator = await requireAdministrator(tx, whoActs(by));
        const person = await requirePerson(tx, about);
        if (person.disabled) throw new PeopleRefused('disabled');
        const grant = await requireOpenGrant(tx, person.id, role);
        const alone = typeof by === 'string' && role === 'administrator' && (await findAdministrators(tx)).length === 1;
        const giver = alone && grant.askedBy === administrator.id ? null : administrator.id;
        await tx.execute(
          sql`UPDATE role_grant SET given_by = ${giver}, given_at = clock() WHERE id = ${grant.id} AND given_at IS NULL`,
        );
        return { person, administrator, alone: giver === null };
      },
    );
  });
}

async function requireOpenGrant(tx: Database, personId: string, role: Role): Promise<{ id: string; askedBy: string }> {
  const { rows } = await tx.execute<{ id: string; askedBy: string; given: boolean }>(sql`
    SELECT id, asked_by AS "askedBy", given_at IS NOT NULL AS given FROM role_grant
    WHERE person_id = ${personId} AND role = ${role} AND taken_at IS NULL FOR UPDATE`);
  const [grant] = rows;
  if (grant === undefined) throw new PeopleRefused('notAsked');
  if (grant.given) throw new PeopleRefused('alreadyGiven');
  return grant;
}
