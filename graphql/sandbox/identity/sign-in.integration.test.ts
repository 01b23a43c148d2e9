import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SpawnedSandbox, spawnSandbox } from '#e2e/fixtures/spawn-sandbox.ts';
import { call, codeOf, control } from '../server/test-client.ts';
import { askForTokens, authorizationRequest, consoleOrigin, redirectUri, signIn, TestBrowser } from './test-browser.ts';

let sandbox: SpawnedSandbox;
beforeAll(async () => {
  sandbox = await spawnSandbox({ consoleOrigin });
});
afterAll(() => sandbox.stop());

const whoAmI = '{ viewer { id familyName permissions { permission } } }';
const viewerWith = (authorization: string) => call(sandbox.apiUrl, { query: whoAmI, authorization });

describe('signing in at the provider', () => {
  test('one press on 佐藤 花子 signs her in, and the token speaks for her at the API', async () => {
    const tokens = await signIn(sandbox.issuer, 'sato');
    for (const authorization of [tokens.access_token, `JWT ${tokens.access_token}`, `Bearer ${tokens.access_token}`]) {
      const { data } = await viewerWith(authorization);
      expect(data).toMatchObject({ viewer: { id: 'sato', familyName: '佐藤' } });
    }
    expect(tokens.expires_in).toBe(3600);
  });

  test('the id token names the person and when she signed in', async () => {
    const claims = decodeJwt((await signIn(sandbox.issuer, 'takahashi')).id_token);
    expect(claims).toMatchObject({ iss: sandbox.issuer, sub: 'takahashi', name: '高橋 美咲', nonce: 'nonce-1' });
    expect(claims.auth_time).toEqual(expect.any(Number));
  });

  test('the impostor comes with sato’s e-mail address and a subject of his own', async () => {
    const { access_token } = await signIn(sandbox.issuer, 'impostor');
    const response = await fetch(`${sandbox.issuer}/me`, { headers: { authorization: `Bearer ${access_token}` } });
    expect(await response.json()).toMatchObject({
      sub: 'impostor',
      email: 'sato@energy.example',
      email_verified: true,
    });
  });

  test('the page lists everybody in the reader’s language, under a policy without scripts', async () => {
    const browser = new TestBrowser();
    const { response } = await browser.open(authorizationRequest(sandbox.issuer, { ui_locales: 'en' }).url);
    expect(await response.text()).toContain('aria-label="Sign in as Hanako Sato"');
    expect(response.headers.get('content-security-policy')).toMatch(
      /default-src 'none'.*form-action 'self' http:\/\/localhost:4299/,
    );
    const japanese = await browser.open(authorizationRequest(sandbox.issuer).url);
    expect(await japanese.response.text()).toContain('aria-label="佐藤 花子としてサインイン"');
  });

  test('a person who is signed in is not asked again, unless the console asks for a fresh sign-in', async () => {
    const browser = new TestBrowser();
    await signIn(sandbox.issuer, 'suzuki', browser);
    const silent = await browser.open(authorizationRequest(sandbox.issuer).url);
    expect(new URL(silent.url).searchParams.get('code')).toBeTruthy();
    const asked = await browser.open(authorizationRequest(sandbox.issuer, { prompt: 'login' }).url);
    expect(asked.url).toContain('/interaction/');
    const tooOld = await browser.open(authorizationRequest(sandbox.issuer, { max_age: '0' }).url);
    expect(tooOld.url).toContain('/interaction/');
  });

  test('somebody who is not on the list cannot sign in', async () => {
    const browser = new TestBrowser();
    const page = await browser.open(authorizationRequest(sandbox.issuer).url);
    expect((await browser.press(page.url, 'nobody')).response.status).toBe(400);
  });

  test('a sign-in that this browser did not begin is refused', async () => {
    const page = await new TestBrowser().open(authorizationRequest(sandbox.issuer).url);
    expect((await new TestBrowser().press(page.url, 'sato')).response.status).toBe(410);
  });

  test('signing out at the provider leads back to the console, and the next sign-in asks again', async () => {
    const browser = new TestBrowser();
    const { id_token } = await signIn(sandbox.issuer, 'tanaka', browser);
    const query = new URLSearchParams({
      id_token_hint: id_token,
      post_logout_redirect_uri: `${consoleOrigin}/sign-in`,
    });
    const page = await (await browser.open(`${sandbox.issuer}/session/end?${query}`)).response.text();
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const body = new URLSearchParams({ xsrf, logout: 'yes' });
    const back = await browser.open(`${sandbox.issuer}/session/end/confirm`, { method: 'POST', body });
    expect(back.url).toBe(`${consoleOrigin}/sign-in`);
    expect((await browser.open(authorizationRequest(sandbox.issuer).url)).url).toContain('/interaction/');
  });
});

describe('what the provider refuses', () => {
  test.each([
    ['no code challenge', { code_challenge: '', code_challenge_method: '' }],
    ['the plain method', { code_challenge_method: 'plain' }],
  ])('an authorization request with %s', async (_, extra) => {
    const { url } = await new TestBrowser().open(authorizationRequest(sandbox.issuer, extra).url);
    expect(new URL(url).searchParams.get('error')).toBe('invalid_request');
  });

  test('a redirect address that is not the console’s', async () => {
    const request = authorizationRequest(sandbox.issuer, { redirect_uri: 'http://localhost:4298/elsewhere' });
    const { response } = await new TestBrowser().open(request.url);
    expect(response.status).toBe(400);
  });

  test('a code with another verifier', async () => {
    const browser = new TestBrowser();
    const page = await browser.open(authorizationRequest(sandbox.issuer).url);
    const code = new URL((await browser.press(page.url, 'sato')).url).searchParams.get('code') ?? '';
    const verifier = authorizationRequest(sandbox.issuer).verifier;
    const reply = await askForTokens(sandbox.issuer, {
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      code_verifier: verifier,
    });
    expect(reply).toMatchObject({ error: 'invalid_grant' });
  });
});

describe('tokens grow old', () => {
  test('an access token is refused after 60 minutes, and the refresh token brings a good one', async () => {
    const { access_token, refresh_token } = await signIn(sandbox.issuer, 'sato');
    await control(sandbox, 'clock', { advanceMs: 59 * 60_000 });
    expect(codeOf(await viewerWith(access_token))).toBeUndefined();
    await control(sandbox, 'clock', { advanceMs: 2 * 60_000 });
    expect(codeOf(await viewerWith(access_token))).toBe('KT-CT-1124');
    const fresh = await askForTokens(sandbox.issuer, { grant_type: 'refresh_token', refresh_token });
    expect((await viewerWith(fresh.access_token ?? '')).data).toMatchObject({ viewer: { id: 'sato' } });
  });

  test('a refresh token works once: whoever brings it again loses the whole grant', async () => {
    const { refresh_token } = await signIn(sandbox.issuer, 'sato');
    const refresh = (token: string) =>
      askForTokens(sandbox.issuer, { grant_type: 'refresh_token', refresh_token: token });
    const next = await refresh(refresh_token);
    expect(next.refresh_token).not.toBe(refresh_token);
    expect(await refresh(refresh_token)).toMatchObject({ error: 'invalid_grant' });
    expect(await refresh(next.refresh_token ?? '')).toMatchObject({ error: 'invalid_grant' });
    expect(codeOf(await viewerWith(next.access_token ?? ''))).toBe('KT-CT-1111');
  });

  test('twenty refreshes at once with one token: no more than one of them is answered, the grant is gone', async () => {
    const { refresh_token } = await signIn(sandbox.issuer, 'suzuki');
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => askForTokens(sandbox.issuer, { grant_type: 'refresh_token', refresh_token })),
    );
    expect(replies.filter(({ error }) => error === 'invalid_grant').length).toBeGreaterThanOrEqual(19);
    const winner = replies.find(({ access_token }) => access_token);
    if (winner) expect(codeOf(await viewerWith(winner.access_token ?? ''))).toBe('KT-CT-1111');
  });

  test('an administrator upstream takes everything back from a person', async () => {
    const { access_token, refresh_token } = await signIn(sandbox.issuer, 'ito');
    await control(sandbox, 'revoke', { subject: 'ito' });
    expect(codeOf(await viewerWith(access_token))).toBe('KT-CT-1111');
    expect(await askForTokens(sandbox.issuer, { grant_type: 'refresh_token', refresh_token })).toMatchObject({
      error: 'invalid_grant',
    });
  });
});

test('operators may not approve repayments upstream, leads may', async () => {
  const may = async (subject: string) =>
    JSON.stringify(await viewerWith((await signIn(sandbox.issuer, subject)).access_token));
  expect(await may('sato')).not.toContain('Can approve repayments');
  expect(await may('takahashi')).toContain('Can approve repayments');
});
