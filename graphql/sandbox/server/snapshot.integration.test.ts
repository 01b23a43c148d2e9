import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SpawnedSandbox, spawnSandbox } from '#e2e/fixtures/spawn-sandbox.ts';
import { askForTokens, consoleOrigin, signIn } from '../identity/test-browser.ts';
import { call, callRaw, control, countEffects, writeNote } from './test-client.ts';

let data: string;
let running: SpawnedSandbox | null = null;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'sandbox-'));
});
afterEach(async () => {
  await running?.stop();
  running = null;
  rmSync(data, { recursive: true, force: true });
});

async function restart(): Promise<SpawnedSandbox> {
  const ports = running ? { apiPort: portOf(running.apiUrl), authPort: portOf(running.issuer) } : {};
  await running?.stop();
  running = await spawnSandbox({ data, consoleOrigin, ...ports });
  return running;
}

const portOf = (url: string) => Number(new URL(url).port);

test('sato’s tokens, what happened and what is still due outlive a restart of the sandbox', async () => {
  const first = await restart();
  const { access_token: authorization, refresh_token } = await signIn(first.issuer, 'sato');
  const write = (url: string, account: string, fault?: string) =>
    callRaw(url, {
      query: writeNote.query,
      variables: writeNote.variablesFor(account),
      authorization,
      ...(fault ? { fault } : {}),
    });
  await write(first.apiUrl, 'A-00000001');
  await expect(write(first.apiUrl, 'A-00000002', 'late-drop:5')).rejects.toThrow();

  const second = await restart();
  expect(second.issuer).toBe(first.issuer);
  expect((await call(second.apiUrl, { query: '{ viewer { id } }', authorization })).data).toEqual({
    viewer: { id: 'sato' },
  });
  expect(await countEffects(second, { account: 'A-00000001' })).toBe(1);
  await control(second, 'clock', { advanceMs: 5 * 60_000 });
  expect(await countEffects(second, { account: 'A-00000002' })).toBe(1);
  expect((await askForTokens(second.issuer, { grant_type: 'refresh_token', refresh_token })).access_token).toBeTruthy();
});

test('a reset forgets what happened and leaves people signed in', async () => {
  const sandbox = await restart();
  const { access_token: authorization } = await signIn(sandbox.issuer, 'sato');
  await call(sandbox.apiUrl, {
    query: writeNote.query,
    variables: writeNote.variablesFor('A-00000001'),
    authorization,
  });
  await control(sandbox, 'reset', {});
  expect(await countEffects(sandbox, {})).toBe(0);
  expect((await call(sandbox.apiUrl, { query: '{ viewer { id } }', authorization })).data).toEqual({
    viewer: { id: 'sato' },
  });
});
