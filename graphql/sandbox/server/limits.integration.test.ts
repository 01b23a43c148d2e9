import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SpawnedSandbox, spawnSandbox } from '#e2e/fixtures/spawn-sandbox.ts';
import { call, callRaw, codeOf, control, tokensOf } from './test-client.ts';

let sandbox: SpawnedSandbox;
let authorization: string;
beforeAll(async () => {
  sandbox = await spawnSandbox({ pointsPerHour: 20 });
  authorization = (await tokensOf(sandbox, 'sato')).accessToken;
});
afterAll(() => sandbox.stop());

const standingQuery =
  '{ rateLimitInfo { pointsAllowanceRateLimit { limit usedPoints remainingPoints ttl isBlocked } } }';
const ask = (query: string, token = authorization) => call(sandbox.apiUrl, { query, authorization: token });

describe('the allowance of points', () => {
  test('is counted per person, answers KT-CT-1199 when it is spent, and comes back after an hour', async () => {
    const two = '{ viewer { id } }';
    for (let spent = 0; spent < 20; spent += 2) expect(codeOf(await ask(two))).toBeUndefined();
    expect(codeOf(await ask(two))).toBe('KT-CT-1199');
    expect(await ask(standingQuery)).toMatchObject({
      data: {
        rateLimitInfo: { pointsAllowanceRateLimit: { limit: 20, usedPoints: 20, remainingPoints: 0, isBlocked: true } },
      },
    });
    const other = (await tokensOf(sandbox, 'suzuki')).accessToken;
    expect(codeOf(await ask(two, other))).toBeUndefined();
    await control(sandbox, 'clock', { advanceMs: 3_600_000 });
    const again = (await tokensOf(sandbox, 'sato')).accessToken;
    expect(codeOf(await ask(two, again))).toBeUndefined();
  });

  test('a query’s cost can be asked for', async () => {
    const token = (await tokensOf(sandbox, 'tanaka')).accessToken;
    const query = '{ queryComplexity(input: { query: "{ viewer { id email } }" }) { complexityValue } }';
    expect(await ask(query, token)).toEqual({ data: { queryComplexity: { complexityValue: 3 } } });
  });

  test('a request that asks for far too much is refused with KT-CT-1189', async () => {
    const fields = Array.from({ length: 2_001 }, (_, index) => `a${index}: __typename`).join(' ');
    const token = (await tokensOf(sandbox, 'watanabe')).accessToken;
    expect(codeOf(await ask(`{ viewer { id } ${fields} }`, token))).toBe('KT-CT-1189');
  });
});

describe('the door', () => {
  test('without a token nothing but introspection is answered', async () => {
    expect(codeOf(await call(sandbox.apiUrl, { query: '{ viewer { id } }' }))).toBe('KT-CT-1112');
    expect(codeOf(await call(sandbox.apiUrl, { query: '{ viewer { id } }', authorization: 'JWT made-up' }))).toBe(
      'KT-CT-1111',
    );
    const reply = await call(sandbox.apiUrl, { query: '{ __schema { mutationType { name } } }' });
    expect(reply).toEqual({ data: { __schema: { mutationType: { name: 'Mutation' } } } });
  });

  test('the authentication server answers its own three mutations, with a token', async () => {
    const token = (await tokensOf(sandbox, 'ito')).accessToken;
    const query = 'mutation { createMfaDevice(input: { mfaMethod: TOTP }) { deviceEmail } }';
    expect(codeOf(await call(sandbox.authUrl, { query }))).toBe('KT-CT-1112');
    expect((await call(sandbox.authUrl, { query, authorization: token })).data).toHaveProperty('createMfaDevice');
  });

  test('a page in a browser cannot steer it, and no other host name leads to it', async () => {
    const fromPage = await fetch(`${sandbox.controlUrl}/reset`, {
      method: 'POST',
      headers: { origin: 'http://evil.example' },
    });
    expect(fromPage.status).toBe(403);
    const asking = request(`${sandbox.controlUrl}/people`, { headers: { host: 'rebound.example' } }).end();
    const [response] = await once(asking, 'response');
    expect(response.statusCode).toBe(421);
    asking.destroy();
  });

  test('a body that is no GraphQL request is refused', async () => {
    const response = await fetch(sandbox.apiUrl, { method: 'POST', body: 'hello' });
    expect(response.status).toBe(400);
  });

  test('a value that upstream could not read is refused where it stands', async () => {
    const token = (await tokensOf(sandbox, 'takahashi')).accessToken;
    const query =
      'mutation M($input: CreateAccountReminderInput!) { createAccountReminder(input: $input) { __typename } }';
    const input = {
      accountNumber: 'A-00000001',
      reminderType: 'GENERAL',
      content: '折返し',
      dueAt: '2026-11-23 10:00',
    };
    const response = await callRaw(sandbox.apiUrl, { query, variables: { input }, authorization: token });
    expect(await response.text()).toContain('DateTime cannot represent');
  });
});

test('it refuses to start where the live upstream should stand', async () => {
  const env = { ...process.env, UPSTREAM: 'live' };
  const child = spawn('node_modules/.bin/node', ['--conditions=react-server', 'graphql/sandbox/main.ts'], {
    env,
    stdio: 'ignore',
  });
  const [code] = await once(child, 'exit');
  expect(code).toBe(1);
});
