import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { GET as callBack } from '#app/api/step-up/callback/route.ts';
import { POST as start } from '#app/api/step-up/start/route.ts';
import { getDatabase } from '#server/db/client.ts';
import { findStaff } from '../find-staff.ts';
import { getAccessToken } from '../grant.ts';
import { seedSandboxPeople } from '../seed-sandbox-people.ts';
import type { Staff } from '../staff.ts';
import { TestBrowser } from '../test-browser.ts';
import { startTestConsole, type TestConsole } from '../test-console.ts';
import { entries } from '../test-entries.ts';
import { hasStepUp } from './has-step-up.ts';

let site: TestConsole;
const printed = vi.spyOn(console, 'error');

beforeAll(async () => {
  site = await startTestConsole();
  await seedSandboxPeople();
});
afterAll(() => site.stop());
afterEach(() => {
  expect(printed.mock.calls).toEqual([]);
});

const refund = 'a'.repeat(64);
const anotherRefund = 'b'.repeat(64);
const page = '/approvals/4f6d2a1e-0c1b-4d6a-9a57-0d2f3b8c1e55';

interface Seat {
  browser: TestBrowser;
  staff: Staff;
}

async function sitDown(subject: string): Promise<Seat> {
  const browser = new TestBrowser(site.origin);
  await browser.signIn(subject);
  const staff = await findStaff(browser.headers());
  if (staff === null) throw new Error(`${subject} is not signed in`);
  return { browser, staff };
}

/** Begins at the page of a request; the provider's address. */
async function ask({ browser }: Seat, about = refund): Promise<string> {
  const answer = await start(browser.post('/api/step-up/start', { about, returnTo: page }));
  const said: { url?: string } = await answer.json();
  if (said.url === undefined) throw new Error(`No address but ${answer.status}`);
  return said.url;
}

/** The provider's answer arrives in this browser: what the page is told. */
async function arrive({ browser }: Pick<Seat, 'browser'>, url: string): Promise<string> {
  const answer = await callBack(new Request(url, { headers: browser.headers() }));
  const there = new URL(answer.headers.get('location') ?? '');
  return there.pathname === page ? (there.searchParams.get('stepUp') ?? '') : there.pathname + there.search;
}

const counts = ({ staff }: Seat, about = refund) => hasStepUp(getDatabase(), { ...staff, about });
const lastRefused = async () => (await entries('stepup.refused')).at(-1);

describe('a fresh sign-in before a decision', () => {
  it('Takahashi proves that it is she: it counts for this request, in this session, and the log has it', async () => {
    const takahashi = await sitDown('takahashi');
    expect(await counts(takahashi)).toBe(false);
    const address = new URL(await ask(takahashi));
    expect(address.searchParams.get('prompt')).toBe('login');
    expect(address.searchParams.get('max_age')).toBe('0');
    expect(address.searchParams.get('code_challenge_method')).toBe('S256');
    expect(await arrive(takahashi, await takahashi.browser.press(address.href, 'takahashi'))).toBe('done');

    expect(await counts(takahashi)).toBe(true);
    expect(await counts(takahashi, anotherRefund)).toBe(false);
    expect(await counts(await sitDown('takahashi'))).toBe(false);
    expect(await counts(await sitDown('tanaka'))).toBe(false);
    expect((await entries('stepup.done')).at(-1)).toMatchObject({
      actor: { name: '高橋 美咲', sessionId: takahashi.staff.sessionId },
      details: { about: refund },
    });
  });

  it('leaves the session’s own tokens as they are, and keeps none of its own', async () => {
    const takahashi = await sitDown('takahashi');
    const before = await getAccessToken(takahashi.staff.sessionId, { outliveMs: 1_000 });
    await arrive(takahashi, await takahashi.browser.press(await ask(takahashi), 'takahashi'));
    expect(await getAccessToken(takahashi.staff.sessionId, { outliveMs: 1_000 })).toEqual(before);
    // The refresh token still works: the provider did not end the grant with the proof.
    await site.database.moveClock(59 * 60_000);
    const renewed = await getAccessToken(takahashi.staff.sessionId, { outliveMs: 1_000 });
    expect(renewed).toMatchObject({ ok: true });
    expect(renewed).not.toEqual(before);
    const { rows } = await getDatabase().execute<{ kept: string }>(
      sql`SELECT string_agg(to_jsonb(s)::text, '') AS kept FROM step_up s`,
    );
    expect(rows[0]?.kept).not.toMatch(/eyJ/);
  });

  it('counts for fifteen minutes', async () => {
    const takahashi = await sitDown('takahashi');
    await arrive(takahashi, await takahashi.browser.press(await ask(takahashi), 'takahashi'));
    await site.database.moveClock(14.5 * 60_000);
    expect(await counts(takahashi)).toBe(true);
    await site.database.moveClock(60_000);
    expect(await counts(takahashi)).toBe(false);
  });

  it('ends with the session', async () => {
    const takahashi = await sitDown('takahashi');
    await arrive(takahashi, await takahashi.browser.press(await ask(takahashi), 'takahashi'));
    await getDatabase().execute(sql`DELETE FROM session WHERE id = ${takahashi.staff.sessionId}`);
    expect(await counts(takahashi)).toBe(false);
  });
});

describe('a fresh sign-in that does not count', () => {
  it('an answer that comes twice, one after the other or at the same moment', async () => {
    const takahashi = await sitDown('takahashi');
    const answer = await takahashi.browser.press(await ask(takahashi), 'takahashi');
    const twice = await Promise.all([arrive(takahashi, answer), arrive(takahashi, answer)]);
    expect(twice.toSorted()).toEqual(['alreadyUsed', 'done']);
    expect(await arrive(takahashi, answer)).toBe('alreadyUsed');
    expect(await lastRefused()).toMatchObject({ code: 'alreadyUsed', actor: { name: '高橋 美咲' } });
  });

  it('an answer after five minutes', async () => {
    const takahashi = await sitDown('takahashi');
    const answer = await takahashi.browser.press(await ask(takahashi), 'takahashi');
    await site.database.moveClock(5 * 60_000);
    expect(await arrive(takahashi, answer)).toBe('tooLate');
    expect(await counts(takahashi)).toBe(false);
  });

  it('somebody else who signs in at the provider in her place', async () => {
    const takahashi = await sitDown('takahashi');
    const answer = await new TestBrowser(site.origin).press(await ask(takahashi), 'tanaka');
    expect(await arrive(takahashi, answer)).toBe('anotherPerson');
    expect(await counts(takahashi)).toBe(false);
    expect(await lastRefused()).toMatchObject({ code: 'anotherPerson', actor: { name: '高橋 美咲' } });
  });

  it('her answer in the session of somebody else, or in another session of her own; there it stays hers', async () => {
    const [takahashi, elsewhere, tanaka] = [
      await sitDown('takahashi'),
      await sitDown('takahashi'),
      await sitDown('tanaka'),
    ];
    const answer = await takahashi.browser.press(await ask(takahashi), 'takahashi');
    expect(await arrive(tanaka, answer)).toBe('/?stepUp=unknownAnswer');
    expect(await arrive(elsewhere, answer)).toBe('/?stepUp=unknownAnswer');
    expect(await arrive({ browser: new TestBrowser(site.origin) }, answer)).toBe('/sign-in?ended=1');
    for (const seat of [tanaka, elsewhere, takahashi]) expect(await counts(seat)).toBe(false);
    expect(await arrive(takahashi, answer)).toBe('done');
  });

  it('an answer made for another request: its nonce does not fit', async () => {
    const takahashi = await sitDown('takahashi');
    const [small, large] = [await ask(takahashi, refund), await ask(takahashi, anotherRefund)];
    const nonce = new URL(small).searchParams.get('nonce') ?? '';
    const crossed = new URL(large);
    crossed.searchParams.set('nonce', nonce);
    expect(await arrive(takahashi, await takahashi.browser.press(crossed.href, 'takahashi'))).toBe('notVerified');
    expect(await counts(takahashi, anotherRefund)).toBe(false);
  });

  it('the code of one answer under the state of another: the verifier does not fit', async () => {
    const takahashi = await sitDown('takahashi');
    const one = new URL(await takahashi.browser.press(await ask(takahashi), 'takahashi'));
    const two = new URL(await takahashi.browser.press(await ask(takahashi, anotherRefund), 'takahashi'));
    two.searchParams.set('code', one.searchParams.get('code') ?? '');
    expect(await arrive(takahashi, two.href)).toBe('providerRefused');
  });

  it('a provider that ignores max_age and lets through who signed in an hour ago', async () => {
    const takahashi = await sitDown('takahashi');
    await site.control('identity-fault', { fault: 'ignoresMaxAge' });
    expect(await arrive(takahashi, await takahashi.browser.press(await ask(takahashi), 'takahashi'))).toBe('notFresh');
    expect(await counts(takahashi)).toBe(false);
  });

  it('a provider that does not say when she signed in', async () => {
    const takahashi = await sitDown('takahashi');
    await site.control('identity-fault', { fault: 'noAuthTime' });
    expect(await arrive(takahashi, await takahashi.browser.press(await ask(takahashi), 'takahashi'))).toBe('noTime');
    expect(await counts(takahashi)).toBe(false);
  });

  it('an answer that names another issuer, a made-up one, and one who turned back', async () => {
    const takahashi = await sitDown('takahashi');
    const foreign = new URL(await takahashi.browser.press(await ask(takahashi), 'takahashi'));
    foreign.searchParams.set('iss', 'https://elsewhere.example');
    expect(await arrive(takahashi, foreign.href)).toBe('notVerified');
    expect(await arrive(takahashi, `${site.origin}/api/step-up/callback?code=x&state=y`)).toBe(
      '/?stepUp=unknownAnswer',
    );
    const state = new URL(await ask(takahashi)).searchParams.get('state') ?? '';
    const turned = new URLSearchParams({ error: 'access_denied', state });
    expect(await arrive(takahashi, `${site.origin}/api/step-up/callback?${turned}`)).toBe('cancelled');
  });

  it('a person who was disabled while at the provider', async () => {
    const tanaka = await sitDown('tanaka');
    const answer = await tanaka.browser.press(await ask(tanaka), 'tanaka');
    await getDatabase().execute(sql`UPDATE person SET disabled_at = clock() WHERE subject = 'tanaka'`);
    expect(await arrive(tanaka, answer)).toBe('/sign-in?ended=1');
  });
});

describe('the door', () => {
  it('is shut to a foreign page, and leads nowhere but to pages of the console', async () => {
    const takahashi = await sitDown('takahashi');
    const foreign = takahashi.browser.post('/api/step-up/start', { about: refund, returnTo: page });
    foreign.headers.set('origin', 'https://elsewhere.example');
    expect((await start(foreign)).status).toBe(403);
    const away = takahashi.browser.post('/api/step-up/start', { about: refund, returnTo: '//elsewhere.example/x' });
    const { url }: { url: string } = await (await start(away)).json();
    expect(await arrive(takahashi, await takahashi.browser.press(url, 'takahashi'))).toBe('/?stepUp=done');
    const short = takahashi.browser.post('/api/step-up/start', { about: 'x', returnTo: page });
    expect((await start(short)).status).toBe(400);
  });

  it('what was answered once cannot be made to count again, by the console’s role either', async () => {
    const again = getDatabase().execute(sql`UPDATE step_up SET done_at = clock() WHERE done_at IS NOT NULL`);
    await expect(again).rejects.toMatchObject({ cause: { constraint: 'step_up_once' } });
  });
});
