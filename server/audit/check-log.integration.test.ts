import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { closePool, getPool } from '#server/db/client.ts';
import { createTestDatabase, type TestDatabase } from '#server/db/test-database.ts';
import { useTestSettings } from '#server/db/test-settings.ts';
import { makeAppender } from './appender.ts';
import { checkLogWhenDue } from './check-log.ts';
import { openCheckpointFile } from './checkpoint-file.ts';
import type { EntryDraft } from './event.ts';
import { getLogAlarm } from './get-log-alarm.ts';
import { findNextCheckpoint } from './next-checkpoint.ts';
import { watchWitness } from './watch-witness.ts';
import { witnessFiles } from './witness-files.ts';
import { openWitnessKey } from './witness-key.ts';

// The clock of the database is moved; the worker's rounds are called one by one.
let database: TestDatabase;
let owner: pg.Client;
let folder: string;
/** How often people were told. */
let told: number;
const tell = async () => {
  told += 1;
};

const minute = 60_000;
const hour = 60 * minute;

beforeAll(async () => {
  database = await createTestDatabase();
  useTestSettings(database);
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  for (const table of ['log_entry', 'log_payload', 'log_head', 'log_check']) {
    await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  }
});
afterAll(async () => {
  await owner.end();
  await closePool();
  await database.drop();
});

beforeEach(async () => {
  await owner.query('TRUNCATE log_entry, log_payload, log_check');
  await owner.query(`UPDATE log_head SET sequence = 0, hash = decode(repeat('00', 32), 'hex')`);
  await waitForNoon();
  told = 0;
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'quarterdeck-check-')), 'witness');
  await viewTen();
});
afterEach(() => rmSync(path.dirname(folder), { recursive: true }));

test('the log is walked whole at first, then what is new once an hour, and whole again the next night', async () => {
  expect(await round()).toMatchObject({ scope: 'all', verification: { damage: null, count: 10 } });
  expect(await round()).toBeNull();
  await database.moveClock(hour);
  expect(await round()).toMatchObject({ scope: 'new', verification: { damage: null, count: 11 } });
  expect(await round()).toBeNull();
  await database.moveClock(24 * hour);
  expect((await round())?.scope).toBe('all');
  expect(await events()).toEqual(['log.verified', 'log.verified', 'log.verified']);
});

test('of two workers one walks', async () => {
  const rounds = await Promise.all([round(), round(), round()]);
  expect(rounds.filter((one) => one !== null)).toHaveLength(1);
});

test('an entry changed since the last hour stands on Today by the next, and is entered', async () => {
  await round();
  await viewTen();
  await edit(15);
  expect((await getLogAlarm(undefined)).broken).toBeNull();
  await database.moveClock(hour);
  await round();
  expect((await getLogAlarm(undefined)).broken).toMatchObject({ kind: 'edited', sequence: 15 });
  expect(await events()).toEqual(['log.verified', 'log.broken']);
});

test('an entry changed long ago is found at night, and the alarm stays until a walk over all finds the log whole', async () => {
  await round();
  await edit(3);
  await database.moveClock(hour);
  await round();
  expect((await getLogAlarm(undefined)).broken).toBeNull();
  await database.moveClock(24 * hour);
  await round();
  expect((await getLogAlarm(undefined)).broken).toMatchObject({ kind: 'edited', sequence: 3 });
  await mend(3);
  await database.moveClock(hour);
  expect(await round()).toMatchObject({ scope: 'new', verification: { damage: null } });
  expect((await getLogAlarm(undefined)).broken).toMatchObject({ sequence: 3 });
  await database.moveClock(24 * hour);
  expect(await round()).toMatchObject({ scope: 'all', verification: { damage: null } });
  expect((await getLogAlarm(undefined)).broken).toBeNull();
});

test('whoever replaces the entry that the last walk ended with is found within the hour', async () => {
  await round();
  await edit(11);
  await database.moveClock(hour);
  expect(await round()).toMatchObject({ verification: { damage: { kind: 'edited', sequence: 11 } } });
});

test('a witness that signs in time is missed by nobody', async () => {
  await sign();
  await database.moveClock(hour);
  expect(await watch(folder)).toBeNull();
  expect((await getLogAlarm(folder)).gap).toBeNull();
});

test('a checkpoint that does not come in five minutes stands on Today and is entered once, and so is its end', async () => {
  expect(await watch(folder)).toBeNull();
  await database.moveClock(6 * minute);
  expect((await getLogAlarm(folder)).gap).toMatchObject({ unwitnessed: 10, forged: false });
  expect(await watch(folder)).toBe('missed');
  expect(await watch(folder)).toBeNull();
  expect(told).toBe(1);
  await sign();
  expect(await watch(folder)).toBe('back');
  expect(await watch(folder)).toBeNull();
  expect(await events()).toEqual(['log.witness_missed', 'log.witness_back']);
  await viewTen();
  await database.moveClock(6 * minute);
  expect(await watch(folder)).toBe('missed');
  expect(told).toBe(2);
});

test('damage is told once, however often it is found again; other damage, and the same after it was mended, is told anew', async () => {
  await round();
  await viewTen();
  await edit(15);
  for (let found = 0; found < 3; found += 1) {
    await database.moveClock(hour);
    expect(await round()).toMatchObject({ verification: { damage: { sequence: 15 } } });
    expect(told).toBe(1);
  }
  await edit(3);
  await database.moveClock(24 * hour);
  expect(await round()).toMatchObject({ scope: 'all', verification: { damage: { sequence: 3 } } });
  expect(told).toBe(2);
  await mend(3);
  await mend(15);
  await database.moveClock(24 * hour);
  expect(await round()).toMatchObject({ scope: 'all', verification: { damage: null } });
  expect(told).toBe(2);
  await edit(3);
  await database.moveClock(24 * hour);
  await round();
  expect(told).toBe(3);
});

test('an alarm that nobody can be told of is not entered either, and is found and told again', async () => {
  await round();
  await edit(11);
  await database.moveClock(hour);
  const failing = checkLogWhenDue('worker', undefined, () => Promise.reject(new Error('no notice')));
  await expect(failing).rejects.toThrow('no notice');
  expect(await events()).toEqual(['log.verified']);
  await round();
  expect([told, (await events()).at(-1)]).toEqual([1, 'log.broken']);
});

test('where nobody named a witness, none is missed', async () => {
  await database.moveClock(hour);
  expect(await watch(undefined)).toBeNull();
  expect(await getLogAlarm(undefined)).toEqual({ broken: null, gap: null });
});

test('a walk whose finding cannot be entered is not kept either, and is walked again', async () => {
  await owner.query('REVOKE INSERT ON log_entry FROM quarterdeck_app');
  await expect(round()).rejects.toThrow('permission denied');
  expect((await owner.query('SELECT FROM log_check')).rowCount).toBe(0);
  await owner.query('GRANT INSERT ON log_entry TO quarterdeck_app');
  expect(await round()).toMatchObject({ scope: 'all' });
});

/** Noon in Japan: no hour that a test lets pass leads past three in the morning. */
async function waitForNoon(): Promise<void> {
  const { rows } = await owner.query<{ ms: string }>(`
    SELECT extract(epoch FROM date_trunc('day', clock() AT TIME ZONE 'Asia/Tokyo') + interval '36 hours'
      - clock() AT TIME ZONE 'Asia/Tokyo') * 1000 AS ms`);
  await database.moveClock(Math.round(Number(rows[0]?.ms)));
}

const round = () => checkLogWhenDue('worker', undefined, tell);
const watch = (of: string | undefined) => watchWitness('worker', of, tell);

async function viewTen(): Promise<void> {
  const viewed: EntryDraft = {
    event: 'customer.viewed',
    actor: { kind: 'person', personId: 'p-sato', name: '佐藤 花子', roles: ['operator'] },
    account: 'A-00000001',
  };
  await makeAppender(getPool())(
    () => Array.from({ length: 10 }, () => viewed),
    async () => undefined,
  );
}

async function sign(): Promise<void> {
  const key = openWitnessKey(folder);
  const file = openCheckpointFile(witnessFiles(folder).checkpoints, key.publicKeyPem);
  const next = await findNextCheckpoint(owner, { last: file.last(), least: 1, now: new Date() });
  if (!next.ok || !next.checkpoint) throw new Error('Nothing to sign');
  file.append(next.checkpoint, key.privateKey);
}

async function events(): Promise<string[]> {
  const { rows } = await owner.query<{ event: string }>(
    `SELECT event FROM log_entry WHERE event LIKE 'log.%' ORDER BY sequence`,
  );
  return rows.map(({ event }) => event);
}

/** As whoever owns the tables can: another text in the place of an entry's own. */
async function edit(sequence: number): Promise<void> {
  await owner.query(`UPDATE log_entry SET hash = sha256(hash) WHERE sequence = $1`, [sequence]);
  await owner.query(`UPDATE log_entry SET bytes = bytes || ' '::bytea WHERE sequence = $1`, [sequence]);
}

async function mend(sequence: number): Promise<void> {
  await owner.query(
    `UPDATE log_entry SET bytes = substring(bytes FROM 1 FOR octet_length(bytes) - 1) WHERE sequence = $1`,
    [sequence],
  );
  await owner.query(`UPDATE log_entry SET hash = sha256(previous || bytes) WHERE sequence = $1`, [sequence]);
}
