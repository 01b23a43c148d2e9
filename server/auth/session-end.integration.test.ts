import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getDatabase } from '#server/db/client.ts';
import { endLateSessions } from './end-late-sessions.ts';
import { endSession } from './end-session.ts';
import { findStaff } from './find-staff.ts';
import { seedSandboxPeople } from './seed-sandbox-people.ts';
import { signOut } from './sign-out.ts';
import { TestBrowser } from './test-browser.ts';
import { startTestConsole, type TestConsole } from './test-console.ts';
import { entries } from './test-entries.ts';

let site: TestConsole;

beforeAll(async () => {
  site = await startTestConsole();
  await seedSandboxPeople();
});
afterAll(() => site.stop());

const browser = () => new TestBrowser(site.origin);

describe('the end of a session', () => {
  it('signing out here leaves the other session of the same person working', async () => {
    const [desk, laptop] = [browser(), browser()];
    await desk.signIn('takahashi');
    await laptop.signIn('takahashi');
    const answer = desk.keep(await signOut(desk.post('/api/auth/sign-out', {}), false));
    expect(answer.status).toBe(200);
    expect(desk.cookieNames()).toEqual([]);
    expect(await findStaff(laptop.headers())).toMatchObject({ name: '高橋 美咲' });
    expect((await entries('session.ended')).at(-1)).toMatchObject({ code: 'signedOut', actor: { name: '高橋 美咲' } });
  });

  it('signing out everywhere ends every session of the person and no one else’s', async () => {
    const [desk, laptop, other] = [browser(), browser(), browser()];
    await desk.signIn('takahashi');
    await laptop.signIn('takahashi');
    await other.signIn('ito');
    await signOut(desk.post('/api/auth/sign-out-everywhere', {}), true);
    expect(await findStaff(desk.headers())).toBeNull();
    expect(await findStaff(laptop.headers())).toBeNull();
    expect(await findStaff(other.headers())).toMatchObject({ name: '伊藤 誠' });
    const { rows } = await getDatabase().execute(
      sql`SELECT FROM session_grant g JOIN session s ON s.id = g.session_id JOIN person p ON p.id = s.user_id
          WHERE p.subject = 'takahashi'`,
    );
    expect(rows).toEqual([]);
  });

  it.each([
    ['a foreign origin', { origin: 'https://elsewhere.example' }],
    ['the origin null', { origin: 'null' }],
    ['a spoofed forwarded host', { origin: 'https://elsewhere.example', 'x-forwarded-host': 'elsewhere.example' }],
  ])('a page of %s can sign nobody out', async (_, headers: Record<string, string>) => {
    const sato = browser();
    await sato.signIn('sato');
    expect((await signOut(sato.post('/api/auth/sign-out', {}, headers), false)).status).toBe(403);
    expect(await findStaff(sato.headers())).not.toBeNull();
  });

  it('an hour without a request ends it, by the clock of the database; a request in between does not', async () => {
    const sato = browser();
    await sato.signIn('sato');
    await site.database.moveClock(40 * 60_000);
    expect(await findStaff(sato.headers())).not.toBeNull();
    await site.database.moveClock(40 * 60_000);
    expect(await findStaff(sato.headers())).not.toBeNull();
    await site.database.moveClock(61 * 60_000);
    expect(await findStaff(sato.headers())).toBeNull();
    expect(await findStaff(sato.headers())).toBeNull();
    const idle = (await entries('session.ended')).filter(({ code }) => code === 'idle');
    expect(idle).toHaveLength(1);
  });

  it('a session that nobody comes back with is ended too, with its tokens', async () => {
    const [gone, here] = [browser(), browser()];
    await gone.signIn('takahashi');
    await site.database.moveClock(50 * 60_000);
    await here.signIn('takahashi');
    await site.database.moveClock(11 * 60_000);
    expect(await endLateSessions()).toBeGreaterThan(0);
    expect(await findStaff(gone.headers())).toBeNull();
    expect(await findStaff(here.headers())).not.toBeNull();
    expect((await entries('session.ended')).at(-1)).toMatchObject({ code: 'idle' });
    expect(await endLateSessions()).toBe(0);
  });

  it('twelve hours end it, however busy the person was', async () => {
    const sato = browser();
    await sato.signIn('sato');
    for (let passed = 0; passed < 12 * 60; passed += 45) {
      await site.database.moveClock(45 * 60_000);
      const alive = passed + 45 < 12 * 60;
      expect((await findStaff(sato.headers())) !== null).toBe(alive);
    }
    expect((await entries('session.ended')).at(-1)).toMatchObject({ code: 'absolute' });
  });

  it('a role that is taken away is gone from the next request on', async () => {
    const suzuki = browser();
    await suzuki.signIn('suzuki');
    await getDatabase().execute(sql`
      UPDATE role_grant SET taken_at = clock() FROM person p
      WHERE p.id = person_id AND p.subject = 'suzuki' AND taken_at IS NULL`);
    expect(await findStaff(suzuki.headers())).toMatchObject({ roles: [] });
  });

  it('ending what has ended already writes nothing', async () => {
    const ito = browser();
    await ito.signIn('ito');
    const staff = await findStaff(ito.headers());
    if (staff === null) throw new Error('Ito has no session');
    await Promise.all([endSession(staff, 'signedOut'), endSession(staff, 'signedOut')]);
    const ended = (await entries('session.ended')).filter(({ actor }) => actor.sessionId === staff.sessionId);
    expect(ended).toHaveLength(1);
  });
});
