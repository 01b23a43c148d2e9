import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getDatabase } from '#server/db/client.ts';
import { getAuth } from './auth.ts';
import { guardHandler } from './guard.ts';
import { handleAuthRequest } from './handle-auth-request.ts';
import { seedSandboxPeople } from './seed-sandbox-people.ts';
import { TestBrowser } from './test-browser.ts';
import { startTestConsole, type TestConsole } from './test-console.ts';

let site: TestConsole;
let sato: TestBrowser;
let watanabe: TestBrowser;

beforeAll(async () => {
  site = await startTestConsole();
  await seedSandboxPeople();
  [sato, watanabe] = [new TestBrowser(site.origin), new TestBrowser(site.origin)];
  await sato.signIn('sato');
  await watanabe.signIn('watanabe');
});
afterAll(() => site.stop());

describe('the endpoints of the sign-in library', () => {
  it('are not served to anybody, signed in or not, but for the answer of the provider', async () => {
    const endpoints = Object.values(getAuth().api).flatMap((endpoint) =>
      'path' in endpoint && typeof endpoint.path === 'string' ? [endpoint.path] : [],
    );
    expect(endpoints.length).toBeGreaterThan(25);
    expect(endpoints).toContain('/get-access-token');
    const addresses = endpoints.flatMap((path) => [path, path.replace(/:\w+/g, 'kraken'), path.replace(/:\w+/g, 'x')]);
    for (const address of new Set(addresses)) {
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
        if (method === 'GET' && address === '/callback/kraken') continue;
        const answer = await handleAuthRequest(sato.request(`/api/auth${address}`, { method }));
        expect([method, address, answer.status]).toEqual([method, address, 404]);
      }
    }
  });

  it.each([
    '/api/auth/callback/kraken/',
    '/api/auth//callback/kraken',
    '/api/auth/callback/kraken/../../get-access-token',
    '/api/auth/callback/%6braken',
    '/api/auth/callback/google',
    '/api/auth/link-social',
  ])('%s is not the answer of the provider', async (path) => {
    expect((await handleAuthRequest(sato.request(path))).status).toBe(404);
  });
});

describe('the door of a handler', () => {
  const rules = { permission: 'customers:read', maxBytes: 100 } as const;
  const knock = async (request: Request, more: { rate?: { burst: number; perSecond: number } } = {}) => {
    let came = 0;
    const answer = await guardHandler(request, { ...rules, ...more }, async ({ staff, body }) => {
      came += 1;
      return Response.json({ name: staff.name, body: body ?? null });
    });
    return { status: answer.status, said: await answer.json(), came };
  };
  const path = '/api/look-ups';

  it('opens to Sato, who may read of customers', async () => {
    expect(await knock(sato.post(path, { text: 'A-4' }))).toEqual({
      status: 200,
      said: { name: '佐藤 花子', body: { text: 'A-4' } },
      came: 1,
    });
  });

  it('opens to her browser, which sends no origin when it only reads', async () => {
    const headers = sato.headers({ 'sec-fetch-site': 'same-origin' });
    headers.delete('origin');
    expect(await knock(new Request(site.origin + path, { headers }))).toMatchObject({ status: 200, came: 1 });
  });

  const foreign: [string, Record<string, string | null>][] = [
    ['a foreign page', { origin: 'https://elsewhere.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['whoever leaves the origin out', { origin: null }],
    [
      'a foreign page with a spoofed forwarded host',
      { origin: 'https://elsewhere.example', 'x-forwarded-host': 'elsewhere.example', host: 'elsewhere.example' },
    ],
    ['a page of another port of this machine', { origin: 'http://localhost:4301' }],
    ['a page of the same name without its port', { origin: 'http://localhost' }],
  ];
  it.each(foreign)('stays shut to %s', async (_, changed) => {
    const request = sato.post(path, {});
    for (const [name, value] of Object.entries(changed)) {
      if (value === null) request.headers.delete(name);
      else request.headers.set(name, value);
    }
    expect(await knock(request)).toMatchObject({ status: 403, said: { code: 'originRefused' }, came: 0 });
  });

  it('stays shut to a foreign page that only reads', async () => {
    const headers = sato.headers({ 'sec-fetch-site': 'cross-site' });
    headers.delete('origin');
    expect(await knock(new Request(site.origin + path, { headers }))).toMatchObject({ status: 403, came: 0 });
  });

  it('stays shut without a session, and to an auditor', async () => {
    expect(await knock(new TestBrowser(site.origin).post(path, {}))).toMatchObject({
      status: 401,
      said: { code: 'signInAgain' },
      came: 0,
    });
    expect(await knock(watanabe.post(path, {}))).toMatchObject({
      status: 403,
      said: { code: 'notPermitted' },
      came: 0,
    });
  });

  it('takes no body that is too long, whatever length it claims, and none that is no JSON', async () => {
    expect(await knock(sato.post(path, 'x'.repeat(200)))).toMatchObject({ status: 413, came: 0 });
    const stream = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(64)),
    });
    const init = {
      method: 'POST',
      headers: sato.headers({ 'content-type': 'application/json' }),
      body: stream,
      duplex: 'half',
    };
    const endless = new Request(site.origin + path, init);
    expect(await knock(endless)).toMatchObject({ status: 413, came: 0 });
    const text = sato.request(path, { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } });
    expect(await knock(text)).toMatchObject({ status: 400, said: { code: 'malformed' }, came: 0 });
    const form = sato.request(path, { method: 'POST', body: '{}', headers: { 'content-type': 'text/plain' } });
    expect(await knock(form)).toMatchObject({ status: 400, came: 0 });
  });

  it('holds back a person who knocks too often, and nobody else', async () => {
    const rate = { burst: 2, perSecond: 0.001 };
    const door = '/api/slow';
    const knocks = [];
    for (let each = 0; each < 3; each += 1) knocks.push((await knock(sato.post(door, {}), { rate })).status);
    expect(knocks).toEqual([200, 200, 429]);
  });

  it('writes every refusal down once, under the reference that it answers', async () => {
    const { said } = await knock(watanabe.post(path, {}));
    const { rows } = await getDatabase().execute<{ entry: unknown }>(sql`
      SELECT convert_from(bytes, 'UTF8')::jsonb AS entry FROM log_entry
      WHERE event = 'attempt.refused' AND reference = ${String(Object(said).reference)}`);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.entry).toMatchObject({
      code: 'notPermitted',
      actor: { name: '渡辺 直子' },
      details: { door: path },
      address: '203.0.113.7',
    });
  });
});
