import 'server-only';
import { sql } from 'drizzle-orm';
import type { Database } from '#server/db/client.ts';
import { PeopleRefused } from './people-refused.ts';

export type Person = { id: string; name: string; issuer: string | null; subject: string | null; disabled: boolean };

/**
 * The one person whose id, subject or name this is, with their row locked until the transaction ends.
 * @throws {PeopleRefused} unknownPerson, ambiguousPerson
 */
export async function requirePerson(tx: Database, text: string): Promise<Person> {
  const { rows } = await tx.execute<Person>(sql`
    SELECT id, name, issuer, subject, disabled_at IS NOT NULL AS disabled FROM person
    WHERE id::text = ${text} OR subject = ${text} OR name = ${text} ORDER BY id FOR UPDATE`);
  const [person, another] = rows;
  if (person === undefined) throw new PeopleRefused('unknownPerson');
  if (another !== undefined) throw new PeopleRefused('ambiguousPerson');
  return person;
}

/** The same, who may manage people now. @throws {PeopleRefused} also notAdministrator */
export async function requireAdministrator(tx: Database, text: string): Promise<Person> {
  const person = await requirePerson(tx, text);
  const administrators = await findAdministrators(tx);
  if (!administrators.includes(person.id)) throw new PeopleRefused('notAdministrator');
  return person;
}

/** Ids of those who are administrators now. Changes that count them wait for one another. */
export async function findAdministrators(tx: Database): Promise<string[]> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtext('quarterdeck.administrators'))`);
  const { rows } = await tx.execute<{ id: string }>(sql`
    SELECT p.id FROM person p JOIN role_grant r ON r.person_id = p.id
    WHERE r.role = 'administrator' AND r.given_at IS NOT NULL AND r.taken_at IS NULL AND p.disabled_at IS NULL`);
  return rows.map(({ id }) => id);
}

/** Who stays administrator besides this person. @throws {PeopleRefused} lastAdministrator where they are the only one */
export async function requireAnotherAdministrator(tx: Database, personId: string): Promise<void> {
  const administrators = await findAdministrators(tx);
  if (administrators.includes(personId) && administrators.length === 1) throw new PeopleRefused('lastAdministrator');
}
