import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Staff } from '#server/auth/staff.ts';
import { drainSendings } from '#server/commands/active-sendings.ts';
import { isRestored } from '#server/commands/find-halt.ts';
import { getLease } from '#server/commands/lease.ts';
import { askRepayment, startTestRoad, type TestRoad } from '#server/commands/test-road.ts';
import { startTestWire, type TestWire } from '#server/commands/test-wire.ts';
import { startTestCluster, type TestCluster } from './test-cluster.ts';

const account = 'A-4B54C4BC';
const witnessFolder = mkdtempSync(path.join(tmpdir(), 'quarterdeck-witness-'));
const children: ChildProcess[] = [];
let cluster: TestCluster;
let wire: TestWire;
let road: TestRoad;
let sato: Staff;
let ledger: string;
vi.spyOn(console, 'error').mockImplementation(() => undefined);

beforeAll(async () => {
  cluster = await startTestCluster();
  wire = await startTestWire();
  road = await startTestRoad({ CHECKPOINTS_FOLDER: witnessFolder }, wire, cluster.postgres);
  sato = await road.signIn('sato');
  ledger = (await road.ledgersOf(sato, account))[0] ?? '';
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await drainSendings();
  await (await getLease()).release();
  await road.site.stop();
  await wire.stop();
  await cluster.remove();
  rmSync(witnessFolder, { recursive: true });
});

const repayment = (yen: number) => askRepayment(account, ledger, yen);
const elsewhere = (yen: number) => askRepayment('A-ACC00012', 'L-ACC0001201', yen);
const effects = () => road.effects({ account, operation: 'submitRepaymentRequest' });
const leaseIsHeld = () => expect.poll(async () => (await getLease()).isHeld(), { timeout: 10_000 }).toBe(true);
const statusOf = async (id: string) => (await road.stored(id)).status;

test('after a restore nothing is sent until it is said; what was sent since the backup is listed and never sent twice', async () => {
  const before = repayment(1_001);
  expect(await road.submit(sato, before)).toMatchObject({ status: 'succeeded' });
  const waiting = await leave(before.commandId, 'waiting');
  const approved = await leave(before.commandId, 'approved');
  const onItsWay = await leave(before.commandId, 'sending');
  await cluster.backUp();
  await leaseIsHeld();

  const since = repayment(1_002);
  expect(await road.submit(sato, since)).toMatchObject({ status: 'succeeded' });
  const lost = repayment(1_003);
  wire.replies = 'lose';
  expect(await road.submit(sato, lost)).toMatchObject({ status: 'unknown' });
  wire.replies = 'pass';
  await witnessOnce();
  expect(await run('restored')).toMatchObject({ code: 1, said: expect.stringContaining('Nothing shows') });
  await cluster.restore();
  await leaseIsHeld();

  const sent = [wire.mutations.length, await effects()];
  expect(await isRestored()).toBe(true);
  for (const post of [repayment(1_004), since, lost]) {
    expect(await road.submit(sato, post)).toMatchObject({ ok: false, code: 'databaseRestored' });
  }
  expect([wire.mutations.length, await effects()]).toEqual(sent);

  const signer = start('signer');
  await vi.waitFor(() => expect(signer.said()).toContain('SIGNING HAS STOPPED'), 10_000);
  const said = await run('restored');
  expect(said.code).toBe(0);
  expect(said.said).toContain('2 commands that waited or were approved are void, 1 that were on their way are unknown');
  expect(said.said).toMatch(new RegExp(`submitRepaymentRequest  ${account}  ${since.commandId}  1  succeeded`));
  expect(said.said).toMatch(new RegExp(`submitRepaymentRequest  ${account}  ${lost.commandId}  1  unknown`));
  expect(said.said).toContain('The witness has signed epoch 2');

  expect(await Promise.all([waiting, approved, onItsWay].map(statusOf))).toEqual(['void', 'void', 'unknown']);
  expect(await road.events(since.commandId)).toEqual(['attempt.refused', 'command.lost']);
  for (const post of [since, lost]) {
    expect(await road.submit(sato, post)).toMatchObject({ ok: false, code: 'sentBeforeRestore' });
  }
  expect([wire.mutations.length, await effects()]).toEqual(sent);
  expect(await road.submit(sato, repayment(1_005))).toMatchObject({
    code: 'duplicateBlocks',
    earlier: expect.arrayContaining([lost.commandId, since.commandId]),
  });
  expect(wire.mutations).toHaveLength(sent[0] ?? 0);
  expect(await road.submit(sato, elsewhere(1_005))).toMatchObject({ ok: true, status: 'succeeded' });
  await stop(signer);
  const verified = await run('verify');
  expect(verified.code).toBe(0);
  expect(verified.said).toContain('Restored: epoch 2');
  expect(verified.said).toContain('Unwitnessed: 0 entries');
});

test('a backup that is newer than the last checkpoint is known as restored by the journal alone', async () => {
  await cluster.backUp();
  await leaseIsHeld();
  const since = elsewhere(2_002);
  expect(await road.submit(sato, since)).toMatchObject({ status: 'succeeded' });
  const before = wire.mutations.length;
  await cluster.restore();
  await leaseIsHeld();
  expect(await road.submit(sato, since)).toMatchObject({ ok: false, code: 'databaseRestored' });
  const signer = start('signer');
  expect(await run('restored')).toMatchObject({ code: 0, said: expect.stringContaining('signed epoch 3') });
  expect(await road.submit(sato, since)).toMatchObject({ ok: false, code: 'sentBeforeRestore' });
  expect(wire.mutations).toHaveLength(before);
  await stop(signer);
});

test('a restore that the witness has not been told of is not told by the owner of the database', async () => {
  const owner = new pg.Client({ connectionString: road.site.database.ownerUrl });
  await owner.connect();
  await owner.query('UPDATE environment_stamp SET epoch = epoch + 1');
  expect(await isRestored()).toBe(true);
  const signer = start('signer');
  await vi.waitFor(() => expect(signer.said()).toContain('SIGNING HAS STOPPED'), 10_000);
  await stop(signer);
  await owner.query('UPDATE environment_stamp SET epoch = epoch - 1');
  await owner.end();
  expect(await isRestored()).toBe(false);
});

/** A command like another, left in a state that a backup may find it in. */
async function leave(like: string, status: 'waiting' | 'approved' | 'sending'): Promise<string> {
  const id = randomUUID();
  const superuser = new pg.Client({ connectionString: road.site.database.superuserUrl });
  await superuser.connect();
  const begun = JSON.stringify({ id, status: 'prepared', attempt: 0, owner: null, outcome: null, reply: null });
  await superuser.query(
    `INSERT INTO command SELECT (jsonb_populate_record(c, $2::jsonb)).* FROM command c WHERE id = $1`,
    [like, begun],
  );
  if (status === 'sending') {
    await superuser.query(
      `UPDATE command SET status = 'sending', attempt = 1, deadline_at = clock() + interval '1 hour',
         owner = (SELECT id FROM process ORDER BY started_at LIMIT 1) WHERE id = $1`,
      [id],
    );
  } else {
    // The other one has waited and was approved: so has this one.
    const copy = (table: string) =>
      superuser.query(
        `INSERT INTO ${table} SELECT (jsonb_populate_record(t, jsonb_build_object('command_id', $2::text))).*
         FROM ${table} t WHERE command_id = $1`,
        [like, id],
      );
    await copy('approval_request');
    await superuser.query(`UPDATE command SET status = 'waiting' WHERE id = $1`, [id]);
    if (status === 'approved') {
      await copy('vote');
      await copy('request_end');
      await superuser.query(`UPDATE command SET status = 'approved' WHERE id = $1`, [id]);
    }
  }
  await superuser.end();
  return id;
}

interface Script {
  child: ChildProcess;
  said: () => string;
}

function start(name: 'signer' | 'restored' | 'verify'): Script {
  const { ownerUrl, witnessUrl } = road.site.database;
  const child = spawn(process.execPath, ['--conditions=react-server', `bin/${name}.ts`], {
    env: {
      ...process.env,
      ...road.site.settings,
      DATABASE_OWNER_URL: ownerUrl,
      DATABASE_WITNESS_URL: witnessUrl,
      WITNESS_FOLDER: witnessFolder,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += String(chunk)));
  return { child, said: () => text };
}

async function run(name: 'restored' | 'verify'): Promise<{ code: unknown; said: string }> {
  const { child, said } = start(name);
  const [code] = await once(child, 'close');
  return { code, said: said() };
}

async function stop({ child }: Script): Promise<void> {
  child.kill('SIGTERM');
  await once(child, 'close');
}

async function witnessOnce(): Promise<void> {
  const signer = start('signer');
  await vi.waitFor(() => expect(signer.said()).toContain('Witnessed up to'), 10_000);
  await stop(signer);
}
