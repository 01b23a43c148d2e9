import { generateKeyPairSync } from 'node:crypto';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makePool } from '#server/db/client.ts';
import { createTestDatabase, type TestDatabase } from '#server/db/test-database.ts';
import { makeAppender } from './appender.ts';
import { canonicalJson, type JsonObject } from './canonical-json.ts';
import { type Checkpoint, toCheckpointLine } from './checkpoint.ts';
import { hashEntry } from './entry.ts';
import type { EntryDraft } from './event.ts';
import { findNextCheckpoint } from './next-checkpoint.ts';
import { type Crew, holds } from './stretch.ts';
import { type Verification, verifyLog, type Witness } from './verify-log.ts';

// Thirty entries, the first twenty witnessed by two checkpoints; then whoever owns the tables has their way with them.
let database: TestDatabase;
let app: pg.Pool;
let owner: pg.Client;
let witness: Witness;

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const publicKeyPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();

beforeEach(async () => {
  database = await createTestDatabase();
  app = makePool(database.url);
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  witness = { publicKeyPem, checkpoints: '' };
  let last: Checkpoint | null = null;
  for (let ten = 0; ten < 3; ten += 1) {
    await makeAppender(app)(
      () => Array.from({ length: 10 }, (_, index) => draft(ten * 10 + index + 1)),
      async () => undefined,
    );
    if (ten < 2) last = await sign(last);
  }
  for (const table of ['log_entry', 'log_payload', 'log_head']) {
    await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  }
});
afterEach(async () => {
  await owner.end();
  await app.end();
  await database.drop();
});

test('an untouched log holds, and the entries nobody has witnessed yet are counted', async () => {
  expect(await verify()).toMatchObject({ damage: null, count: 30, unwitnessed: 10, checkpoints: 2 });
  expect(await verifyLog(app)).toMatchObject({ damage: null, count: 30, unwitnessed: 30, checkpoints: 0 });
});

test('an entry whose text the owner edits is named', async () => {
  await owner.query(
    `UPDATE log_entry SET bytes = convert_to(replace(convert_from(bytes, 'UTF8'), 'A-00000007', 'A-00000070'), 'UTF8')
     WHERE sequence = 7`,
  );
  expect(await damage()).toEqual({ kind: 'edited', sequence: 7 });
});

test.each([1, 7, 20, 29])('entry %i, deleted by the owner, is named', async (sequence) => {
  await owner.query('DELETE FROM log_payload WHERE sequence = $1', [sequence]);
  await owner.query('DELETE FROM log_entry WHERE sequence = $1', [sequence]);
  expect(await damage()).toEqual({ kind: 'deleted', sequence });
});

test('an entry that the owner puts in between is named', async () => {
  await makeRoom(8);
  await owner.query(
    `INSERT INTO log_entry (sequence, bytes, previous, hash, at, event)
     SELECT 8, bytes, previous, hash, at, event FROM log_entry WHERE sequence = 3`,
  );
  expect(await damage()).toEqual({ kind: 'inserted', sequence: 8 });
});

test.each([8, 29])('a forged entry %i that fits the one before it, put in by the owner, is named', async (sequence) => {
  await makeRoom(sequence);
  await insertForged(sequence);
  expect(await damage()).toEqual({ kind: 'inserted', sequence });
});

test('an entry that the owner adds after the last is named', async () => {
  await owner.query(
    `INSERT INTO log_entry (sequence, bytes, previous, hash, at, event)
     SELECT 31, bytes, previous, hash, at, event FROM log_entry WHERE sequence = 30`,
  );
  expect(await damage()).toMatchObject({ kind: 'inserted' });
});

test.each([
  [7, 15],
  [7, 8],
  [29, 30],
])('entries %i and %i, which the owner lets change places, are named', async (one, other) => {
  await swap(one, other);
  expect(await damage()).toEqual({ kind: 'reordered', sequence: one });
});

test('a log that the owner cuts off is named, also when the head is turned back, up to the last checkpoint', async () => {
  await cut(27);
  expect(await damage()).toEqual({ kind: 'cutOff', sequence: 28 });
  await turnHeadBack();
  expect(await verify()).toMatchObject({ damage: null, count: 27, unwitnessed: 7 });
  await cut(19);
  await turnHeadBack();
  expect(await damage()).toEqual({ kind: 'cutOff', sequence: 20 });
  await cut(0);
  expect(await damage()).toEqual({ kind: 'cutOff', sequence: 1 });
});

test.each([
  ['account', `'A-FFFFFFFF'`],
  ['event', `'session.ended'`],
  ['at', `at - interval '1 microsecond'`],
  ['person_id', 'NULL'],
  ['outcome', `'succeeded'`],
  ['command_id', `'x'`],
  ['operation', `'x'`],
  ['code', `'x'`],
  ['reference', `'x'`],
])('a search column %s that the owner changes is named', async (column, value) => {
  await owner.query(`UPDATE log_entry SET ${column} = ${value} WHERE sequence = 9`);
  const name = { person_id: 'personId', command_id: 'commandId' }[column] ?? column;
  expect(await damage()).toEqual({ kind: 'columnDiffers', sequence: 9, name });
});

test('a payload that the owner takes away or edits is named', async () => {
  await owner.query(`UPDATE log_payload SET content = '別の理由' WHERE sequence = 10`);
  expect(await damage()).toEqual({ kind: 'payloadEdited', sequence: 10, name: 'reason' });
  await owner.query('DELETE FROM log_payload WHERE sequence = 10');
  expect(await damage()).toEqual({ kind: 'payloadMissing', sequence: 10, name: 'reason' });
});

test('a payload that was taken away is no damage once an entry says it was erased, and that entry counts as one', async () => {
  await owner.query('DELETE FROM log_payload WHERE sequence IN (10, 15)');
  await appendErasure(10);
  expect(await damage()).toEqual({ kind: 'payloadMissing', sequence: 15, name: 'reason' });
  await appendErasure(15);
  expect(await verify()).toMatchObject({ damage: null, count: 32 });
  await owner.query('DELETE FROM log_entry WHERE sequence = 31');
  expect(await damage()).toEqual({ kind: 'payloadMissing', sequence: 10, name: 'reason' });
});

test('the witness signs over a payload that was erased, and not over one that is missing', async () => {
  await owner.query('DELETE FROM log_payload WHERE sequence = 25');
  const ask = () => findNextCheckpoint(owner, { last: null, least: 1, now: new Date() });
  expect(await ask()).toMatchObject({ ok: false, damage: { kind: 'payloadMissing', sequence: 25, name: 'reason' } });
  await appendErasure(25);
  expect(await ask()).toMatchObject({ ok: true, checkpoint: { sequence: 31 } });
});

test.each([
  [1, { kind: 'rewritten', sequence: 1, until: 10 }],
  [10, { kind: 'rewritten', sequence: 1, until: 10 }],
  [11, { kind: 'rewritten', sequence: 11, until: 20 }],
  [20, { kind: 'rewritten', sequence: 11, until: 20 }],
])('entry %i edited and everything after it hashed anew contradicts the witness', async (sequence, named) => {
  await rewriteFrom(sequence);
  expect(await verifyLog(app)).toMatchObject({ damage: null });
  expect(await damage()).toEqual(named);
});

test('what is made anew after the last checkpoint is reported as witnessed by nobody', async () => {
  await rewriteFrom(21);
  expect(await verify()).toMatchObject({ damage: null, unwitnessed: 10 });
});

test('checkpoints of another key or another database are damage, not comfort', async () => {
  const stranger = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString();
  expect((await verifyLog(app, { ...witness, publicKeyPem: stranger })).damage).toMatchObject({
    kind: 'checkpointForged',
  });
  await owner.query('UPDATE environment_stamp SET database_id = gen_random_uuid()');
  expect(await damage()).toMatchObject({ kind: 'checkpointForeign' });
});

test('the log is verified as the role that can only read it', async () => {
  const pool = new pg.Pool({ connectionString: database.witnessUrl, max: 1 });
  expect(await verifyLog(pool, witness)).toMatchObject({ damage: null, count: 30 });
  await expect(pool.query('DELETE FROM log_entry')).rejects.toThrow();
  await pool.end();
});

function draft(number: number): EntryDraft {
  return {
    event: 'customer.viewed',
    actor: { kind: 'person', personId: 'p-sato', name: '佐藤 花子', roles: ['operator'], sessionId: 's1' },
    account: `A-${String(number).padStart(8, '0')}`,
    ...(number % 5 === 0 ? { payloads: { reason: `理由 ${number}` } } : {}),
  };
}

async function appendErasure(of: number): Promise<void> {
  const { actor } = draft(of);
  await makeAppender(app)(
    () => [{ event: 'payload.erased', actor, of, payload: 'reason' }],
    async () => undefined,
  );
}

async function sign(last: Checkpoint | null): Promise<Checkpoint> {
  const next = await findNextCheckpoint(owner, { last, least: 1, now: new Date() });
  if (!next.ok || !next.checkpoint) throw new Error('Nothing to sign');
  witness = { publicKeyPem, checkpoints: witness.checkpoints + toCheckpointLine(next.checkpoint, privateKey) };
  return next.checkpoint;
}

/** From end to end, and by a crew whose stretches are seven entries long: both find the same. */
async function verify(): Promise<Verification> {
  const found = await verifyLog(app, witness);
  expect(await verifyLog(app, witness, undefined, crew)).toEqual(found);
  return found;
}

/** As bin/walk-crew.ts, without its threads. */
const crew: Crew = {
  stretchLength: 7,
  walk: ({ snapshot, stretches, ...known }) =>
    Promise.all(
      stretches.map(async (stretch) => {
        const client = new pg.Client({ connectionString: database.url });
        await client.connect();
        try {
          await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
          await client.query(`SET TRANSACTION SNAPSHOT ${client.escapeLiteral(snapshot)}`);
          return await holds(client, stretch, known);
        } finally {
          await client.end();
        }
      }),
    ),
};
const damage = async () => (await verify()).damage;

/** Moves entries one number up, from the last one down. Payloads belong to entries by number. */
async function makeRoom(from: number): Promise<void> {
  await owner.query('ALTER TABLE log_payload DROP CONSTRAINT log_payload_sequence_fkey');
  for (let sequence = 30; sequence >= from; sequence -= 1) {
    for (const table of ['log_entry', 'log_payload']) {
      await owner.query(`UPDATE ${table} SET sequence = sequence + 1 WHERE sequence = $1`, [sequence]);
    }
  }
}

/** Before the true entry, which stands one number up by now: its number and its link, another text, a valid hash. */
async function insertForged(sequence: number): Promise<void> {
  const { rows } = await owner.query<{ bytes: Buffer; previous: Buffer }>(
    'SELECT bytes, previous FROM log_entry WHERE sequence = $1 + 1',
    [sequence],
  );
  const row = rows[0];
  if (!row) throw new Error(`No entry after ${sequence}`);
  const entry: JsonObject = JSON.parse(row.bytes.toString('utf8'));
  const bytes = Buffer.from(canonicalJson({ ...entry, account: 'A-FFFFFFFF' }), 'utf8');
  await owner.query(
    `INSERT INTO log_entry (sequence, bytes, previous, hash, at, event, person_id, account, search)
     SELECT sequence - 1, $2, previous, $3, at, event, person_id, 'A-FFFFFFFF',
       replace(search, lower(account), 'a-ffffffff') FROM log_entry WHERE sequence = $1 + 1`,
    [sequence, bytes, hashEntry(row.previous, bytes)],
  );
}

async function swap(one: number, other: number): Promise<void> {
  await owner.query('ALTER TABLE log_payload DROP CONSTRAINT log_payload_sequence_fkey');
  for (const [from, to] of [
    [one, 1000],
    [other, one],
    [1000, other],
  ]) {
    for (const table of ['log_entry', 'log_payload']) {
      await owner.query(`UPDATE ${table} SET sequence = $2 WHERE sequence = $1`, [from, to]);
    }
  }
}

async function cut(after: number): Promise<void> {
  for (const table of ['log_payload', 'log_entry']) {
    await owner.query(`DELETE FROM ${table} WHERE sequence > $1`, [after]);
  }
}

async function turnHeadBack(): Promise<void> {
  await owner.query(
    'UPDATE log_head SET (sequence, hash) = (SELECT sequence, hash FROM log_entry ORDER BY sequence DESC LIMIT 1)',
  );
}

/** The perfect forgery: another text, derived columns in step, every hash after it and the head made anew. */
async function rewriteFrom(sequence: number): Promise<void> {
  const { rows } = await owner.query<{ sequence: string; bytes: Buffer; previous: Buffer }>(
    'SELECT sequence, bytes, previous FROM log_entry WHERE sequence >= $1 ORDER BY sequence',
    [sequence],
  );
  let previous = rows[0]?.previous ?? Buffer.alloc(32);
  for (const row of rows) {
    const entry: JsonObject = JSON.parse(row.bytes.toString('utf8'));
    const forged = Number(row.sequence) === sequence ? { ...entry, account: 'A-FFFFFFFF' } : entry;
    const bytes = Buffer.from(canonicalJson(forged), 'utf8');
    const hash = hashEntry(previous, bytes);
    await owner.query(
      `UPDATE log_entry SET bytes = $2, previous = $3, hash = $4, account = $5,
         search = replace(search, lower(account), lower($5)) WHERE sequence = $1`,
      [row.sequence, bytes, previous, hash, forged.account],
    );
    previous = hash;
  }
  await turnHeadBack();
}
