import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { getDatabase } from '#server/db/client.ts';
import { findStaff } from './find-staff.ts';
import { hashOfCode, makeCode } from './invitation.ts';
import { seedSandboxPeople } from './seed-sandbox-people.ts';
import { TestBrowser } from './test-browser.ts';
import { startTestConsole, type TestConsole } from './test-console.ts';
import { entries } from './test-entries.ts';

let site: TestConsole;
const printed = vi.spyOn(console, 'error');

beforeAll(async () => {
  site = await startTestConsole();
  await seedSandboxPeople();
});
afterAll(() => site.stop());
afterEach(() => {
  expect(printed.mock.calls).toEqual([]);
  printed.mockClear();
});

const browser = () => new TestBrowser(site.origin);

async function countSessions(): Promise<number> {
  const { rows } = await getDatabase().execute<{ n: number }>(sql`SELECT count(*)::int AS n FROM session`);
  return rows[0]?.n ?? -1;
}

async function invite(name: string, expires = '3 days'): Promise<string> {
  const code = makeCode();
  await getDatabase().execute(sql`
    WITH invited AS (INSERT INTO person (name) VALUES (${name}) RETURNING id),
      role AS (INSERT INTO role_grant (person_id, role, given_at) SELECT id, 'operator', clock() FROM invited)
    INSERT INTO invitation (person_id, code_hash, made_at, expires_at)
    SELECT id, decode(${hashOfCode(code)}, 'hex'), clock() - interval '2 days', clock() + ${expires}::interval
    FROM invited`);
  return code;
}

describe('signing in', () => {
  it('Sato signs in, comes back to the form she wanted, and is known with her role', async () => {
    const sato = browser();
    const form = '/repayments/submitRepaymentRequest?account=A-4B54C4BC';
    expect(await sato.signIn('sato', { next: form })).toBe(form);
    expect(await findStaff(sato.headers())).toMatchObject({
      name: '佐藤 花子',
      roles: ['operator'],
      issuer: site.sandbox.issuer,
      subject: 'sato',
    });
    expect(sato.cookieNames()).toEqual(['__Host-quarterdeck.session_token']);
    expect(await entries('session.started')).toMatchObject([
      { actor: { name: '佐藤 花子', roles: ['operator'] }, address: '203.0.113.7', userAgent: 'Mozilla/5.0 (test)' },
    ]);
  });

  it('nothing of a token stands in the database in clear', async () => {
    const { rows } = await getDatabase().execute<{ access: Buffer; kept: string | null }>(sql`
      SELECT g.access_token AS access, concat(a.access_token, a.refresh_token, a.id_token, a.password) AS kept
      FROM session_grant g, account a`);
    expect(rows.length).toBeGreaterThan(0);
    for (const { access, kept } of rows) {
      expect(kept).toBe('');
      expect(access.toString('latin1')).not.toMatch(/eyJ|[A-Za-z0-9_-]{20}/);
    }
    const { rows: library } = await getDatabase().execute<{ email: string }>(sql`SELECT email FROM "user"`);
    for (const { email } of library) expect(email).toMatch(/^[0-9a-f]{40}@staff\.invalid$/);
  });

  it('a session cookie whose signature was changed is nobody', async () => {
    const suzuki = browser();
    await suzuki.signIn('suzuki');
    const cookie = suzuki.headers().get('cookie') ?? '';
    const forged = cookie.replace(/=(.{3})/, '=AAA');
    expect(await findStaff(new Headers({ cookie }))).not.toBeNull();
    expect(await findStaff(new Headers({ cookie: forged }))).toBeNull();
    expect(await findStaff(new Headers({ cookie: `${cookie.split('.').slice(0, 2).join('.')}.` }))).toBeNull();
  });

  it('an answer of the provider counts once, and only in the browser that asked', async () => {
    const suzuki = browser();
    const answer = await suzuki.press(await suzuki.begin(), 'suzuki');
    expect(await browser().callBack(answer)).toBe('/sign-in?refused=state_mismatch');
    expect(await findStaff(suzuki.headers())).toBeNull();
  });

  it('signing in again in one browser ends the session before', async () => {
    const tanaka = browser();
    await tanaka.signIn('tanaka');
    const before = tanaka.headers();
    await tanaka.signIn('tanaka');
    expect(await findStaff(before)).toBeNull();
    expect(await findStaff(tanaka.headers())).toMatchObject({ name: '田中 健' });
  });
});

describe('who is not staff', () => {
  it.each([
    ['a customer who was never invited', 'yamamoto'],
    ["somebody who carries Sato's e-mail address", 'impostor'],
  ])('%s gets no session, and the attempt is logged', async (_, subject) => {
    const stranger = browser();
    const before = await countSessions();
    expect(await stranger.signIn(subject)).toBe('/not-staff');
    expect(stranger.cookieNames()).toEqual([]);
    expect(await countSessions()).toBe(before);
    const last = (await entries('session.refused')).at(-1);
    expect(last).toMatchObject({ actor: { kind: 'stranger' }, code: 'notInvited', details: { subject } });
    expect(last?.about).toBeUndefined();
  });

  it('a person whose last role was taken away is told so, and gets no session', async () => {
    const watanabe = browser();
    await getDatabase().execute(sql`
      UPDATE role_grant SET taken_at = clock() WHERE role = 'auditor' AND taken_at IS NULL`);
    expect(await watanabe.signIn('watanabe')).toBe('/sign-in?refused=noRole');
    expect((await entries('session.refused')).at(-1)).toMatchObject({ code: 'noRole', about: { name: '渡辺 直子' } });
    expect(await findStaff(watanabe.headers())).toBeNull();
  });

  it('who turned back at the provider is told so', async () => {
    const sato = browser();
    const state = new URL(await sato.begin()).searchParams.get('state') ?? '';
    const url = new URL('/api/auth/callback/kraken', site.origin);
    url.search = new URLSearchParams({ error: 'access_denied', state }).toString();
    expect(await sato.callBack(url.href)).toBe('/sign-in?refused=access_denied');
  });
});

describe('an invitation', () => {
  it('binds the person to the identity that brings it first, and only once', async () => {
    const invitation = await invite('山本 次郎');
    const yamamoto = browser();
    expect(await yamamoto.signIn('yamamoto', { invitation })).toBe('/');
    expect(await findStaff(yamamoto.headers())).toMatchObject({ name: '山本 次郎', subject: 'yamamoto' });
    expect(await entries('staff.bound')).toContainEqual(
      expect.objectContaining({ about: expect.objectContaining({ name: '山本 次郎' }) }),
    );
    expect(await browser().signIn('impostor', { invitation })).toBe('/sign-in?refused=invitation');
    expect((await entries('session.refused')).at(-1)).toMatchObject({ code: 'invitationUsed' });
  });

  it('that ran out lets nobody in', async () => {
    const invitation = await invite('遅井 来太', '-1 second');
    expect(await browser().signIn('impostor', { invitation })).toBe('/sign-in?refused=invitation');
    expect((await entries('session.refused')).at(-1)).toMatchObject({ code: 'invitationExpired' });
  });

  it('a made-up code lets nobody in', async () => {
    expect(await browser().signIn('impostor', { invitation: makeCode() })).toBe('/sign-in?refused=invitation');
  });

  it('two who bring one code at the same moment: one is bound, the other is not', async () => {
    const invitation = await invite('早川 勝');
    const [one, two] = [browser(), browser()];
    const answers = [await one.press(await one.begin({ invitation }), 'impostor')];
    // The sandbox has one stranger left; the same one in two browsers is the same race.
    answers.push(await two.press(await two.begin({ invitation }), 'impostor'));
    const ends = await Promise.all([one.callBack(answers[0] ?? ''), two.callBack(answers[1] ?? '')]);
    expect(ends.filter((end) => end === '/').length).toBeGreaterThan(0);
    const bound = (await entries('staff.bound')).filter(({ about }) => about?.name === '早川 勝');
    expect(bound).toHaveLength(1);
  });
});

describe('a sign-in that cannot be written down', () => {
  it('gives no session', async () => {
    const tanaka = browser();
    const answer = await tanaka.press(await tanaka.begin(), 'tanaka');
    const before = await countSessions();
    await refuseGrants(true);
    expect(await tanaka.callBack(answer)).toMatch(/^\/sign-in\?refused=/);
    await refuseGrants(false);
    expect(tanaka.cookieNames()).toEqual([]);
    expect(await countSessions()).toBe(before);
    expect(printed).toHaveBeenCalledOnce();
    printed.mockClear();
  });
});

/** As an owner of the tables who takes away what the sign-in needs. */
async function refuseGrants(on: boolean): Promise<void> {
  const { default: pg } = await import('pg');
  const owner = new pg.Client({ connectionString: site.database.ownerUrl });
  await owner.connect();
  await owner.query(
    on ? 'REVOKE INSERT ON session_grant FROM quarterdeck_app' : 'GRANT INSERT ON session_grant TO quarterdeck_app',
  );
  await owner.end();
}
