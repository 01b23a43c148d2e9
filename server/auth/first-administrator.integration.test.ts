import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { getDatabase } from '#server/db/client.ts';
import { admit } from './admit.ts';
import { startTestConsole, type TestConsole } from './test-console.ts';

const issuer = 'https://auth.example.jp';
let site: TestConsole;

beforeAll(async () => {
  site = await startTestConsole({ FIRST_ADMINISTRATOR: `${issuer} ito 伊藤 誠` });
});
afterAll(() => site.stop());

const signsIn = (subject: string, from = issuer) => admit({ issuer: from, subject }, null, {});

it('on an empty installation nobody is let in but the person whom the environment names', async () => {
  expect(await signsIn('sato')).toMatchObject({ ok: false, code: 'notInvited' });
  expect(await signsIn('ito', 'https://elsewhere.example')).toMatchObject({ ok: false, code: 'notInvited' });
});

it('two first sign-ins at once make one administrator, and the log says where the role came from', async () => {
  const [one, two] = await Promise.allSettled([signsIn('ito'), signsIn('ito')]);
  expect([one, two].filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
  expect(await signsIn('ito')).toMatchObject({ ok: true, person: { name: '伊藤 誠', roles: ['administrator'] } });
  const { rows } = await getDatabase().execute<{ entry: unknown }>(sql`
    SELECT convert_from(bytes, 'UTF8')::jsonb AS entry FROM log_entry WHERE event = 'role.given'`);
  expect(rows.map(({ entry }) => entry)).toMatchObject([
    { about: { name: '伊藤 誠', role: 'administrator' }, details: { from: 'FIRST_ADMINISTRATOR' } },
  ]);
});

it('works once: a first administrator who lost the role does not get it back from the environment', async () => {
  await getDatabase().execute(sql`UPDATE role_grant SET taken_at = clock()`);
  expect(await signsIn('ito')).toMatchObject({ ok: false, code: 'noRole' });
});
