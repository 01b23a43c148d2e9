import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeAppender } from '#server/audit/appender.ts';
import { readCheckpoints } from '#server/audit/checkpoint.ts';
import { witnessFiles } from '#server/audit/witness-files.ts';
import { createTestDatabase, type TestDatabase } from '#server/db/test-database.ts';

let database: TestDatabase;
let app: pg.Pool;
let folder: string;
let files: ReturnType<typeof witnessFiles>;
const children: ChildProcess[] = [];

beforeEach(async () => {
  database = await createTestDatabase();
  app = new pg.Pool({ connectionString: database.url, max: 2 });
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'quarterdeck-witness-')), 'witness');
  files = witnessFiles(folder);
});
afterEach(async () => {
  for (const child of children.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
  await app.end();
  await database.drop();
  rmSync(path.dirname(folder), { recursive: true });
});

test('the witness signs what is new at once, every 1,000 entries, and the rest when it is stopped', async () => {
  await append(3);
  const signer = start('signer');
  await vi.waitFor(() => expect(signed()).toEqual([3]), 10_000);
  await append(2_001);
  await vi.waitFor(() => expect(signed()).toEqual([3, 1_003, 2_003]), 10_000);
  expect(await stop(signer)).toBe(0);
  expect(signed()).toEqual([3, 1_003, 2_003, 2_004]);

  expect(statSync(files.privateKey).mode & 0o777).toBe(0o600);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  const verify = start('verify');
  expect(await ended(verify)).toBe(0);
  expect(verify.said()).toContain('2004 件を検証し、異常はありませんでした。');
  expect(verify.said()).toContain('Unwitnessed: 0 entries');
  expect(verify.said()).toContain('Witnessed by this machine only');
  const outside = start('verify', '--key', files.publicKey, '--checkpoints', files.checkpoints);
  expect(await ended(outside)).toBe(0);
  expect(outside.said()).not.toContain('Witnessed by this machine only');
});

test('the witness goes on with its old key after a restart, and takes away a line that a power cut left half', async () => {
  await append(1);
  await witnessOnce();
  const key = readFileSync(files.privateKey, 'utf8');
  appendFileSync(files.checkpoints, '{"checkpoint":{"v":1,"seq');
  await append(1);
  await witnessOnce();
  expect(signed()).toEqual([1, 2]);
  expect(readFileSync(files.privateKey, 'utf8')).toBe(key);
});

test('the witness never signs a log whose witnessed entries were made anew, and says so loudly', async () => {
  await append(5);
  await witnessOnce();
  await asOwner(`UPDATE log_entry SET hash = decode(repeat('ab', 32), 'hex') WHERE sequence = 5`);
  await append(5);
  const signer = start('signer');
  await vi.waitFor(() => expect(signer.said()).toMatch(/SIGNING HAS STOPPED\. Entry 5 is damaged/), 10_000);
  await append(1_000);
  expect(await stop(signer)).toBe(0);
  expect(signed()).toEqual([5]);

  const verify = start('verify');
  expect(await ended(verify)).toBe(1);
  expect(verify.said()).toContain('番号 5 の記録：書換え');
  expect(verify.said()).toContain('THE LOG IS DAMAGED. Entry 5: edited.');
});

test('the witness stops signing while it runs when its last entry is cut off', async () => {
  await append(5);
  const signer = start('signer');
  await vi.waitFor(() => expect(signed()).toEqual([5]), 10_000);
  await asOwner(
    'DELETE FROM log_entry WHERE sequence = 5',
    'UPDATE log_head SET sequence = 4, hash = (SELECT hash FROM log_entry WHERE sequence = 4)',
  );
  await vi.waitFor(() => expect(signer.said()).toMatch(/SIGNING HAS STOPPED\. Entry 5 is damaged \(cut off/), 10_000);
  await append(10);
  expect(await stop(signer)).toBe(0);
  expect(signed()).toEqual([5]);
});

test('the witness signs nothing new that does not hold', async () => {
  await append(2);
  await witnessOnce();
  await append(3);
  await asOwner(`UPDATE log_entry SET account = 'A-FFFFFFFF' WHERE sequence = 4`);
  const signer = start('signer');
  await vi.waitFor(() => expect(signer.said()).toMatch(/SIGNING HAS STOPPED\. Entry 4/), 10_000);
  expect(await stop(signer)).toBe(0);
  expect(signed()).toEqual([2]);
});

test('the witness refuses a key that others can read, and never makes a second one', async () => {
  await append(1);
  await witnessOnce();
  chmodSync(files.privateKey, 0o644);
  const open = start('signer');
  await vi.waitFor(() => expect(open.said()).toContain('Others can read the signing key'), 10_000);
  expect(await stop(open)).toBe(0);
  rmSync(files.privateKey);
  const gone = start('signer');
  await vi.waitFor(() => expect(gone.said()).toContain('There are checkpoints and no signing key'), 10_000);
  expect(await stop(gone)).toBe(0);
  expect(existsSync(files.privateKey)).toBe(false);
});

test('verifying says that nobody has witnessed anything where there is no witness', async () => {
  await append(2);
  const verify = start('verify');
  expect(await ended(verify)).toBe(0);
  expect(verify.said()).toContain('Unwitnessed: 2 entries');
  expect(verify.said()).toContain('nobody has witnessed anything');
});

test('verifying is not mistaken for a good result when the database does not answer', async () => {
  const verify = start('verify', '--key', '/does-not-exist.pem');
  expect(await ended(verify)).toBe(2);
  await database.drop();
  const alone = start('verify');
  expect(await ended(alone)).toBe(2);
  expect(alone.said()).toContain('Not verified');
});

async function append(count: number): Promise<void> {
  const viewed = {
    event: 'customer.viewed',
    actor: { kind: 'system', process: 'console' },
    account: 'A-00000001',
  } as const;
  await makeAppender(app)(
    () => Array.from({ length: count }, () => viewed),
    async () => undefined,
  );
}

async function asOwner(...statements: string[]): Promise<void> {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  for (const table of ['log_entry', 'log_head']) await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  for (const statement of statements) await owner.query(statement);
  await owner.end();
}

/** The numbers up to which checkpoints vouch, read as a verifier elsewhere would. */
function signed(): number[] {
  const read = readCheckpoints(readFileSync(files.checkpoints, 'utf8'), readFileSync(files.publicKey, 'utf8'));
  if (!read.ok) throw new Error(`Line ${read.line} of the checkpoints is wrong`);
  return read.checkpoints.map(({ sequence }) => sequence);
}

async function witnessOnce(): Promise<void> {
  const signer = start('signer');
  await vi.waitFor(() => expect(signer.said()).toContain('Witnessed up to'), 10_000);
  expect(await stop(signer)).toBe(0);
}

interface Script {
  child: ChildProcess;
  said: () => string;
}

function start(name: 'signer' | 'verify', ...parameters: string[]): Script {
  const child = spawn(process.execPath, ['--conditions=react-server', `bin/${name}.ts`, ...parameters], {
    env: { ...process.env, DATABASE_WITNESS_URL: database.witnessUrl, WITNESS_FOLDER: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += String(chunk)));
  return { child, said: () => text };
}

async function ended({ child }: Script): Promise<unknown> {
  const [code] = child.exitCode === null ? await once(child, 'close') : [child.exitCode];
  return code;
}

async function stop(script: Script): Promise<unknown> {
  script.child.kill('SIGTERM');
  return ended(script);
}
