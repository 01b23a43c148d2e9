import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { requireSpace } from './start/disk.mjs';
import { takeLock } from './start/lock.mjs';
import { makeSecrets } from './start/secrets.mjs';

let data = '';

beforeEach(() => {
  data = mkdtempSync(path.join(tmpdir(), 'quarterdeck-start-'));
  chmodSync(data, 0o711);
});

afterEach(() => rmSync(data, { recursive: true, force: true }));

/** What `npm start` says, and how it ends, when it is refused before anything is started. */
async function start(settings: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['bin/start.mjs'], {
    env: { NODE_ENV: 'test', PATH: process.env.PATH ?? '', HOME: data, QUARTERDECK_DATA: data, ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code] = await once(child, 'close');
  return { code: typeof code === 'number' ? code : null, said: said.trim() };
}

/** One line, no stack: what a person can act on. */
function expectOneSentence(said: string, words: string): void {
  expect(said.split('\n')).toHaveLength(1);
  expect(said).toContain(words);
}

test('a person whose port is taken is told which, and how to choose another', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address ? String(address.port) : '';
  const { code, said } = await start({ PORT: port });
  other.close();
  expect(code).toBe(1);
  expectOneSentence(said, `Port ${port} is in use by another program`);
  expect(readdirSync(path.join(data, 'sandbox'))).toEqual(['logs']);
});

test('a second copy on the same data folder is refused and touches nothing', async () => {
  const folder = path.join(data, 'sandbox');
  const lock = await takeLock(folder);
  const { code, said } = await start({});
  await lock?.release();
  expect(code).toBe(1);
  expectOneSentence(said, `already running on the data folder ${folder}`);
});

test.each([
  [{ UPSTREAM: 'production' }, 'UPSTREAM must be sandbox or live'],
  [{ PORT: 'http' }, 'PORT must be a port number'],
  [{ QUARTERDECK_DATA: '/dev/null/data' }, 'cannot be made'],
])('impossible settings %o are refused in one sentence', async (settings, words) => {
  const { code, said } = await start(settings);
  expect(code).toBe(1);
  expectOneSentence(said, words);
});

test('a nearly full disk is refused before anything is written', () => {
  expect(() => requireSpace(data, 1_000_000_000)).toThrow('free some space and start again');
});

test('secrets are made once, marked as the sandbox’s, and never replaced when they cannot be read', () => {
  const first = makeSecrets({ folder: data, upstream: 'sandbox' });
  expect(makeSecrets({ folder: data, upstream: 'sandbox' })).toEqual(first);
  expect(Object.values(first).every((secret) => secret.startsWith('sandbox-'))).toBe(true);
  writeFileSync(path.join(data, 'secrets.json'), '{"SESSION_');
  expect(() => makeSecrets({ folder: data, upstream: 'sandbox' })).toThrow('put the file back from a backup');
});

test('a Node that is too old is answered with a sentence', async () => {
  const script =
    "Object.defineProperty(process.versions, 'node', { value: '18.20.0' }); await import('./bin/start.mjs');";
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code] = await once(child, 'close');
  expect(code).toBe(1);
  expectOneSentence(said.trim(), 'Quarterdeck needs Node 20.9 or newer');
});
