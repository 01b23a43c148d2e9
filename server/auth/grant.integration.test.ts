import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { getDatabase } from '#server/db/client.ts';
import { onePerProcess } from '#server/db/one-per-process.ts';
import { findStaff } from './find-staff.ts';
import { type AccessToken, getAccessToken } from './grant.ts';
import { seedSandboxPeople } from './seed-sandbox-people.ts';
import { TestBrowser } from './test-browser.ts';
import { startTestConsole, type TestConsole } from './test-console.ts';

const minute = 60_000;
let site: TestConsole;
const printed = vi.spyOn(console, 'error');

beforeAll(async () => {
  site = await startTestConsole();
  await seedSandboxPeople();
});
afterAll(() => site.stop());
beforeEach(() => {
  printed.mockClear();
});

async function sessionOf(subject: string): Promise<string> {
  const browser = new TestBrowser(site.origin);
  await browser.signIn(subject);
  const staff = await findStaff(browser.headers());
  if (staff === null) throw new Error(`${subject} has no session`);
  return staff.sessionId;
}

/** As if so many milliseconds of the access token's life had passed; the provider's own clock stands still. */
async function age(sessionId: string, ms: number): Promise<void> {
  await getDatabase().execute(sql`
    UPDATE session_grant SET access_expires_at = access_expires_at - make_interval(secs => ${ms / 1000}),
      stored_at = stored_at - make_interval(secs => ${ms / 1000})
    WHERE session_id = ${sessionId}`);
}

async function count(event: string): Promise<number> {
  const { rows } = await getDatabase().execute<{ n: number }>(
    sql`SELECT count(*)::int AS n FROM log_entry WHERE event = ${event}`,
  );
  return rows[0]?.n ?? -1;
}

/** Whether the sandbox's API takes this token. */
async function isTaken(answer: AccessToken): Promise<boolean> {
  const reply = await fetch(site.sandbox.apiUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: answer.ok ? answer.token : '' },
    body: JSON.stringify({ query: '{ krakenVersion { number } }' }),
  });
  return !/KT-CT-11(11|12|24)/.test(await reply.text());
}

const ask = (sessionId: string, outliveMs = 10_000) => getAccessToken(sessionId, { outliveMs });
const many = (sessionId: string, times: number) => Promise.all(Array.from({ length: times }, () => ask(sessionId)));
const tokensOf = (answers: AccessToken[]) => new Set(answers.map((answer) => (answer.ok ? answer.token : answer.code)));

describe('the token of a session', () => {
  it('is the one that came with the sign-in, as long as it lives', async () => {
    const sato = await sessionOf('sato');
    const before = await count('token.refreshed');
    const answers = await many(sato, 5);
    expect(tokensOf(answers).size).toBe(1);
    expect(await isTaken(await ask(sato))).toBe(true);
    expect(await isTaken({ ok: false, code: 'signInAgain' })).toBe(false);
    expect(await count('token.refreshed')).toBe(before);
  });

  it('is renewed two minutes before it runs out', async () => {
    const sato = await sessionOf('sato');
    const first = await ask(sato);
    await age(sato, 57.5 * minute);
    expect(await ask(sato)).toEqual(first);
    await age(sato, 0.6 * minute);
    const renewed = await ask(sato);
    expect(renewed).not.toEqual(first);
    expect(await isTaken(renewed)).toBe(true);
  });

  it('is renewed earlier where it must outlive a long call', async () => {
    const sato = await sessionOf('sato');
    const first = await ask(sato);
    await age(sato, 50 * minute);
    expect(await ask(sato, 9 * minute)).toEqual(first);
    expect(await ask(sato, 11 * minute)).not.toEqual(first);
  });

  it('twenty reads at its expiry make one renewal', async () => {
    const suzuki = await sessionOf('suzuki');
    const before = await count('token.refreshed');
    await age(suzuki, 60 * minute);
    const answers = await many(suzuki, 20);
    expect(tokensOf(answers).size).toBe(1);
    expect(await isTaken(answers[0] ?? { ok: false, code: 'signInAgain' })).toBe(true);
    expect(await count('token.refreshed')).toBe(before + 1);
  });

  it('two processes at its expiry make one renewal', async () => {
    const suzuki = await sessionOf('suzuki');
    const before = await count('token.refreshed');
    await age(suzuki, 60 * minute);
    const run = () =>
      promisify(execFile)(process.execPath, ['--conditions=react-server', 'server/auth/test-token-asker.ts', suzuki], {
        env: { ...process.env, ...site.settings },
      });
    const processes = await Promise.all([run(), run()]);
    const answers = processes.flatMap(({ stdout }): AccessToken[] => JSON.parse(stdout));
    expect(answers).toHaveLength(20);
    expect(tokensOf(answers).size).toBe(1);
    expect(await isTaken(answers[0] ?? { ok: false, code: 'signInAgain' })).toBe(true);
    expect(await count('token.refreshed')).toBe(before + 1);
  });

  it('is renewed again and again: each time with the refresh token that came last', async () => {
    const suzuki = await sessionOf('suzuki');
    for (let hour = 0; hour < 4; hour += 1) {
      await age(suzuki, 60 * minute);
      expect(await isTaken(await ask(suzuki))).toBe(true);
    }
  });

  it('of one session is not touched by another session of the same person', async () => {
    const [desk, laptop] = [await sessionOf('takahashi'), await sessionOf('takahashi')];
    const atDesk = await ask(desk);
    await age(laptop, 60 * minute);
    await ask(laptop);
    expect(await ask(desk)).toEqual(atDesk);
    expect(await isTaken(atDesk)).toBe(true);
  });
});

describe('when a renewal fails', () => {
  it('who was signed out upstream is asked to sign in again, and the provider is asked once', async () => {
    const tanaka = await sessionOf('tanaka');
    await site.control('revoke', { subject: 'tanaka' });
    await age(tanaka, 60 * minute);
    expect(tokensOf(await many(tanaka, 5))).toEqual(new Set(['signInAgain']));
    expect(await ask(tanaka)).toEqual({ ok: false, code: 'signInAgain' });
    expect(await count('token.refused')).toBe(1);
  });

  it('a session that is gone has no token', async () => {
    expect(await ask('00000000-0000-4000-8000-000000000000')).toEqual({ ok: false, code: 'signInAgain' });
  });

  it('an answer that could not be stored is not thrown away: it is stored later, without asking again', async () => {
    const sato = await sessionOf('sato');
    await age(sato, 60 * minute);
    await asOwner('REVOKE UPDATE ON session_grant FROM quarterdeck_app');
    await asOwner(
      'REVOKE UPDATE (key_id, access_token, refresh_token, access_expires_at, refresh_expires_at, version, stored_at) ON session_grant FROM quarterdeck_app',
    );
    await expect(ask(sato)).rejects.toThrow();
    const before = await count('token.refreshed');
    await asOwner('GRANT UPDATE ON session_grant TO quarterdeck_app');
    const answer = await ask(sato);
    expect(await isTaken(answer)).toBe(true);
    expect(await count('token.refreshed')).toBe(before + 1);
    await age(sato, 60 * minute);
    expect(await isTaken(await ask(sato))).toBe(true);
  });

  it('without the provider a token that is still good is used, and one that is not says so', async () => {
    const sato = await sessionOf('sato');
    const first = await ask(sato);
    await site.sandbox.kill();
    onePerProcess<{ until: number }>('discovery', () => ({ until: 0 })).until = 0;
    await age(sato, 59 * minute);
    expect(await ask(sato)).toEqual(first);
    await age(sato, minute);
    expect(await ask(sato)).toEqual({ ok: false, code: 'providerUnreachable' });
    expect(printed).toHaveBeenCalled();
  });
});

async function asOwner(statement: string): Promise<void> {
  const { default: pg } = await import('pg');
  const owner = new pg.Client({ connectionString: site.database.ownerUrl });
  await owner.connect();
  await owner.query(statement);
  await owner.end();
}
