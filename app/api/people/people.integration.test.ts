import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#domains/role.ts';
import { findPeople, type PersonListed } from '#server/auth/find-people.ts';
import { findRoleRecords } from '#server/auth/find-role-records.ts';
import { findSessions } from '#server/auth/find-sessions.ts';
import { findStaff } from '#server/auth/find-staff.ts';
import { guardHandler } from '#server/auth/guard.ts';
import { hashOfCode } from '#server/auth/invitation.ts';
import { seedSandboxPeople } from '#server/auth/seed-sandbox-people.ts';
import { TestBrowser } from '#server/auth/test-browser.ts';
import { startTestConsole, type TestConsole } from '#server/auth/test-console.ts';
import { entries } from '#server/auth/test-entries.ts';
import { getDatabase } from '#server/db/client.ts';
import { POST as endOwn } from '../sessions/end/route.ts';
import { POST as disable } from './disable/route.ts';
import { POST as invite } from './invite/route.ts';
import { POST as ask } from './roles/ask/route.ts';
import { POST as give } from './roles/give/route.ts';
import { POST as take } from './roles/take/route.ts';
import { POST as endSessions } from './sessions/end/route.ts';

let site: TestConsole;
const browsers = new Map<string, TestBrowser>();

beforeAll(async () => {
  site = await startTestConsole();
  await seedSandboxPeople();
  for (const subject of ['sato', 'takahashi', 'tanaka', 'watanabe', 'ito']) await sitDown(subject);
});
afterAll(() => site.stop());

type Door = (request: Request) => Promise<Response>;
interface Answer {
  status: number;
  code?: string;
  value?: { link: string; name: string };
}

async function sitDown(subject: string): Promise<TestBrowser> {
  const browser = new TestBrowser(site.origin);
  await browser.signIn(subject);
  browsers.set(subject, browser);
  return browser;
}

function browserOf(subject: string): TestBrowser {
  const found = browsers.get(subject);
  if (!found) throw new Error(`${subject} has no browser`);
  return found;
}

async function post(door: Door, subject: string, body: unknown): Promise<Answer> {
  const answer = await door(browserOf(subject).post('/api/people', body));
  return { status: answer.status, ...(await answer.json()) };
}

async function personOf(subject: string): Promise<PersonListed> {
  const found = (await findPeople()).find((person) => person.subject === subject);
  if (!found) throw new Error(`There is no ${subject}`);
  return found;
}

const about = async (subject: string, role: Role) => ({ id: (await personOf(subject)).id, role });

/** A second administrator, who has signed in; as the command line makes one. */
async function makeKimura(): Promise<void> {
  await getDatabase().execute(sql`
    WITH made AS (INSERT INTO person (name, issuer, subject, bound_at)
      VALUES ('木村 優', ${site.sandbox.issuer}, 'yamamoto', clock()) RETURNING id)
    INSERT INTO role_grant (person_id, role, given_at) SELECT id, 'administrator', clock() FROM made`);
  await sitDown('yamamoto');
}

describe('an administrator at the page', () => {
  it('alone gives no role at all: not the one they asked for, and not a second administrator’s', async () => {
    await getDatabase().execute(sql`INSERT INTO person (name) VALUES ('小林 恵')`);
    const id = (await findPeople()).find(({ name }) => name === '小林 恵')?.id;
    for (const role of ['lead', 'administrator'] as const) {
      expect(await post(ask, 'ito', { id, role })).toMatchObject({ status: 200 });
      expect(await post(give, 'ito', { id, role })).toMatchObject({ status: 409, code: 'sameAdministrator' });
      expect(await post(take, 'ito', { id, role })).toMatchObject({ status: 200 });
    }
    expect((await findPeople()).find((person) => person.id === id)).toMatchObject({ roles: [], asked: [] });
    expect((await entries('people.change_refused')).at(-1)).toMatchObject({
      code: 'sameAdministrator',
      actor: { name: '伊藤 誠' },
    });
  });

  it('does not become a lead: nobody gives it to an administrator, who does not ask for themselves', async () => {
    expect(await post(ask, 'ito', await about('ito', 'lead'))).toMatchObject({ status: 409, code: 'notForOneself' });
    await makeKimura();
    expect(await post(ask, 'yamamoto', await about('ito', 'lead'))).toMatchObject({ status: 200 });
    expect(await post(give, 'yamamoto', await about('ito', 'lead'))).toMatchObject({ status: 409 });
    expect(await post(give, 'ito', await about('ito', 'lead'))).toMatchObject({ status: 409 });
    expect((await personOf('ito')).roles).toEqual(['administrator']);
    expect(await post(take, 'yamamoto', await about('ito', 'lead'))).toMatchObject({ status: 200 });
  });

  it('asks, another gives, and who did what and when is on record', async () => {
    expect(await post(ask, 'ito', await about('sato', 'lead'))).toMatchObject({ status: 200 });
    const { id } = await personOf('sato');
    expect(await findRoleRecords('waiting')).toMatchObject([{ personId: id, role: 'lead', asked: { by: '伊藤 誠' } }]);
    expect(await post(give, 'yamamoto', await about('sato', 'lead'))).toMatchObject({ status: 200 });
    expect((await findRoleRecords({ personId: id }))[0]).toMatchObject({
      role: 'lead',
      asked: { by: '伊藤 誠' },
      given: { by: '木村 優' },
      taken: null,
    });
    expect((await entries('role.given')).at(-1)).toMatchObject({
      actor: { name: '木村 優' },
      about: { name: '佐藤 花子', role: 'lead' },
    });
    await post(take, 'ito', await about('sato', 'lead'));
  });

  it.each(['sato', 'takahashi', 'watanabe'])('is not %s: every door of it stays shut', async (subject) => {
    const { id } = await personOf('tanaka');
    for (const door of [ask, give, take]) {
      expect(await post(door, subject, { id, role: 'operator' })).toMatchObject({ status: 403, code: 'notPermitted' });
    }
    expect(await post(invite, subject, { name: '新人 一' })).toMatchObject({ status: 403 });
    for (const door of [disable, endSessions]) expect(await post(door, subject, { id })).toMatchObject({ status: 403 });
  });

  it('names a person by id, not by a name that somebody else may carry', async () => {
    expect(await post(ask, 'ito', { id: '佐藤 花子', role: 'auditor' })).toMatchObject({ status: 400 });
    expect(await post(ask, 'ito', { id: crypto.randomUUID(), role: 'auditor' })).toMatchObject({
      status: 409,
      code: 'unknownPerson',
    });
  });

  it('invites somebody with a link that is told once, and does not stand in the log', async () => {
    const { value } = await post(invite, 'ito', { name: '新人 一' });
    const code = new URL(value?.link ?? '').searchParams.get('invitation') ?? '';
    expect(hashOfCode(code)).not.toBe(null);
    const { rows } = await getDatabase().execute(
      sql`SELECT FROM log_entry WHERE convert_from(bytes, 'UTF8') LIKE ${`%${code}%`}`,
    );
    expect(rows).toEqual([]);
    const [invited] = (await findPeople()).filter(({ name }) => name === '新人 一');
    expect(invited).toMatchObject({ state: 'invited', sessions: 0 });
    expect(await post(invite, 'ito', { id: invited?.id })).toMatchObject({ status: 200 });
    expect(await post(invite, 'ito', { id: (await personOf('sato')).id })).toMatchObject({ code: 'alreadyBound' });
  });
});

describe('a session that is open', () => {
  const knock = async (subject: string) => {
    const request = browserOf(subject).post('/api/x', {});
    const answer = await guardHandler(request, { permission: 'log:read', maxBytes: 100 }, async () =>
      Response.json({ ok: true }),
    );
    return answer.status;
  };

  it('loses a role with the next request, and gains one with the next request', async () => {
    expect(await knock('tanaka')).toBe(200);
    await post(take, 'ito', await about('tanaka', 'lead'));
    expect(await knock('tanaka')).toBe(403);
    await post(ask, 'ito', await about('tanaka', 'lead'));
    expect(await knock('tanaka')).toBe(403);
    await post(give, 'yamamoto', await about('tanaka', 'lead'));
    expect(await knock('tanaka')).toBe(200);
  });

  it('is ended by an administrator with its tokens, and the person may sign in again', async () => {
    const before = browserOf('takahashi');
    const { id } = await personOf('takahashi');
    expect(await post(endSessions, 'ito', { id })).toMatchObject({ status: 200 });
    expect(await findStaff(before.headers())).toBe(null);
    expect(await findSessions(id)).toEqual([]);
    expect((await entries('session.ended')).at(-1)).toMatchObject({
      actor: { name: '伊藤 誠' },
      code: 'endedByAdministrator',
      about: { name: '高橋 美咲' },
    });
    await sitDown('takahashi');
    expect(await knock('takahashi')).toBe(200);
  });

  it('ends at once when the person is disabled, and they do not come in again', async () => {
    const { id } = await personOf('watanabe');
    expect(await post(disable, 'ito', { id })).toMatchObject({ status: 200 });
    expect(await findStaff(browserOf('watanabe').headers())).toBe(null);
    expect(await new TestBrowser(site.origin).signIn('watanabe')).toBe('/sign-in?refused=disabled');
  });
});

describe('one’s own sessions', () => {
  it('say where they are and since when, and one that was left elsewhere is ended from here', async () => {
    const here = browserOf('sato');
    const elsewhere = await sitDown('sato');
    const staff = await findStaff(here.headers());
    const other = await findStaff(elsewhere.headers());
    const sessions = await findSessions(staff?.personId ?? '');
    expect(sessions).toHaveLength(2);
    expect(sessions[0]).toMatchObject({ address: '203.0.113.7', userAgent: 'Mozilla/5.0 (test)' });
    browsers.set('sato', here);
    expect(await post(endOwn, 'sato', { id: other?.sessionId })).toMatchObject({ status: 200 });
    expect(await findStaff(elsewhere.headers())).toBe(null);
    expect(await findStaff(here.headers())).not.toBe(null);
    expect((await entries('session.ended')).at(-1)).toMatchObject({
      code: 'endedByOwner',
      actor: { name: '佐藤 花子', sessionId: staff?.sessionId },
      details: { session: other?.sessionId },
    });
    expect(await post(endOwn, 'sato', { id: staff?.sessionId })).toMatchObject({ status: 409, code: 'thisSession' });
  });

  it('are one’s own: somebody else’s is not ended, nor told apart from one that is gone', async () => {
    const tanaka = await findStaff(browserOf('tanaka').headers());
    const tried = await post(endOwn, 'sato', { id: tanaka?.sessionId });
    expect(tried).toEqual(await post(endOwn, 'sato', { id: crypto.randomUUID() }));
    expect(tried).toMatchObject({ status: 409, code: 'notYours' });
    expect(await findStaff(browserOf('tanaka').headers())).not.toBe(null);
  });
});
