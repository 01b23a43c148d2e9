import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePool, getDatabase } from '#server/db/client.ts';
import { createTestDatabase, type TestDatabase } from '#server/db/test-database.ts';
import { useTestSettings } from '#server/db/test-settings.ts';
import { askRole } from './ask-role.ts';
import { disablePerson } from './disable-person.ts';
import { findPeople } from './find-people.ts';
import { giveRole } from './give-role.ts';
import { bindInvited, hashOfCode } from './invitation.ts';
import { invitePerson } from './invite-person.ts';
import { takeRole } from './take-role.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  useTestSettings(database);
  const { rows } = await getDatabase().execute<{ id: string }>(sql`
    INSERT INTO person (name, issuer, subject, bound_at) VALUES ('伊藤 誠', 'http://issuer.example', 'ito', clock())
    RETURNING id`);
  await getDatabase().execute(sql`
    INSERT INTO role_grant (person_id, role, given_at) VALUES (${rows[0]?.id}, 'administrator', clock())`);
});
afterAll(async () => {
  await closePool();
  await database.drop();
});

const refused = (code: string) => ({ ok: false, code });
const done = { ok: true, value: undefined };
const stateOf = async (name: string) => (await findPeople()).find((person) => person.name === name);
const eventsAbout = async (event: string): Promise<unknown[]> => {
  const { rows } = await getDatabase().execute<{ text: string }>(
    sql`SELECT convert_from(bytes, 'UTF8') AS text FROM log_entry WHERE event = ${event} ORDER BY sequence`,
  );
  return rows.map(({ text }) => JSON.parse(text));
};

async function signInInvited(name: string, subject: string): Promise<void> {
  const invited = await invitePerson({ name }, 'ito');
  if (!invited.ok) throw new Error(invited.code);
  const hash = hashOfCode(invited.value.code) ?? '';
  expect(await bindInvited({ issuer: 'http://issuer.example', subject }, hash, {})).toMatchObject({ name });
}

test('nobody but an administrator invites', async () => {
  expect(await invitePerson({ name: '中村 修' }, 'nobody')).toEqual(refused('unknownPerson'));
  await signInInvited('中村 修', 'nakamura');
  expect(await invitePerson({ name: '小林 恵' }, 'nakamura')).toEqual(refused('notAdministrator'));
  expect(await stateOf('小林 恵')).toBeUndefined();
});

test('a second invitation withdraws the first, and both stand in the log without their codes', async () => {
  const first = await invitePerson({ name: '加藤 明' }, 'ito');
  const second = await invitePerson({ again: '加藤 明' }, 'ito');
  if (!first.ok || !second.ok) throw new Error('not invited');
  const bind = (code: string) =>
    bindInvited({ issuer: 'http://issuer.example', subject: 'kato' }, hashOfCode(code) ?? '', {});
  expect(await bind(first.value.code)).toBe('invitationUnknown');
  expect(await bind(second.value.code)).toMatchObject({ name: '加藤 明' });
  expect(JSON.stringify(await eventsAbout('staff.invited'))).not.toContain(second.value.code);
  expect(await invitePerson({ again: 'kato' }, 'ito')).toEqual(refused('alreadyBound'));
});

test('the only administrator makes a second one, and from then on a role takes two of them', async () => {
  await signInInvited('木村 優', 'kimura');
  expect(await askRole('kimura', 'administrator', 'ito')).toEqual(done);
  expect(await giveRole('kimura', 'administrator', 'ito')).toEqual(done);
  expect(await eventsAbout('role.given')).toEqual([
    expect.objectContaining({ details: expect.objectContaining({ asName: '伊藤 誠', code: 'secondKeyMade' }) }),
  ]);

  expect(await askRole('nakamura', 'operator', 'ito')).toEqual(done);
  expect(await askRole('nakamura', 'operator', 'kimura')).toEqual(refused('alreadyAsked'));
  expect(await giveRole('nakamura', 'operator', 'ito')).toEqual(refused('sameAdministrator'));
  expect(await stateOf('中村 修')).toMatchObject({ roles: [], asked: ['operator'] });
  expect(await giveRole('nakamura', 'operator', 'kimura')).toEqual(done);
  expect(await giveRole('nakamura', 'operator', 'kimura')).toEqual(refused('alreadyGiven'));
  expect(await stateOf('中村 修')).toMatchObject({ roles: ['operator'], asked: [], state: 'active' });
});

test('an administrator gets no power over money, an operator does not audit, and nobody asks for themselves', async () => {
  expect(await askRole('nakamura', 'auditor', 'ito')).toEqual(done);
  expect(await giveRole('nakamura', 'auditor', 'kimura')).toEqual(refused('rolesExclude'));
  expect(await askRole('ito', 'lead', 'kimura')).toEqual(done);
  expect(await giveRole('ito', 'lead', 'kimura')).toEqual(refused('rolesExclude'));
  expect(await askRole('kimura', 'lead', 'kimura')).toEqual(refused('notForOneself'));
  expect(await giveRole('kato', 'lead', 'kimura')).toEqual(refused('notAsked'));
});

test('a role is taken by one administrator, and may be asked for again', async () => {
  expect(await takeRole('nakamura', 'operator', 'kimura')).toEqual(done);
  expect(await takeRole('nakamura', 'operator', 'kimura')).toEqual(refused('notHeld'));
  expect(await stateOf('中村 修')).toMatchObject({ roles: [] });
  expect(await askRole('nakamura', 'operator', 'kimura')).toEqual(done);
});

test('who left is out with their sessions and invitations, and the last administrator stays', async () => {
  expect(await disablePerson('nakamura', 'ito')).toEqual(done);
  expect(await disablePerson('nakamura', 'ito')).toEqual(refused('disabled'));
  expect(await giveRole('nakamura', 'operator', 'ito')).toEqual(refused('disabled'));
  expect(await stateOf('中村 修')).toMatchObject({ state: 'disabled' });

  const race = await Promise.all([disablePerson('kimura', 'ito'), disablePerson('ito', 'kimura')]);
  expect(race.filter(({ ok }) => ok)).toHaveLength(1);
  const [last] = (await findPeople()).filter(
    ({ state, roles }) => state === 'active' && roles.includes('administrator'),
  );
  expect(await takeRole(last?.id ?? '', 'administrator', last?.id ?? '')).toEqual(refused('lastAdministrator'));
});
