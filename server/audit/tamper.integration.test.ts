import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#server/db/test-database.ts';
import { tryTampering } from './test-tamper-table.ts';
import { logLength, makeTamperedLog, type TamperedLog, witnessedLength } from './test-tampered-log.ts';
import { verifyOn } from './verify-log.ts';

// The long one, a thousand places each, is `npm run test:tamper`.
let database: TestDatabase;
let log: TamperedLog;
beforeAll(async () => {
  database = await createTestDatabase();
  log = await makeTamperedLog(database);
});
afterAll(async () => {
  await log.close();
  await database.drop();
});

test('whatever the owner of the tables does to an entry that was witnessed is named, wherever it is', async () => {
  const rows = await tryTampering(log, { places: 20, seed: 20_261 });
  expect(rows.flatMap(({ missed }) => missed)).toEqual([]);
  expect(rows.map(({ name, named }) => [name, named])).toEqual(rows.map(({ name }) => [name, 20]));
}, 120_000);

test('who cuts the log and the witness’s file together is found with the copy that is kept elsewhere', async () => {
  const { owner, witness } = log;
  const [first = '', second = ''] = witness.checkpoints.split('\n');
  const cut = { ...witness, checkpoints: `${first}\n${second}\n` };
  await owner.query('BEGIN');
  await owner.query('DELETE FROM log_payload WHERE sequence > 100');
  await owner.query('DELETE FROM log_entry WHERE sequence > 100');
  await owner.query(
    'UPDATE log_head SET (sequence, hash) = (SELECT sequence, hash FROM log_entry WHERE sequence = 100)',
  );
  expect(await verifyOn(owner, cut)).toMatchObject({ damage: null, count: 100 });
  expect((await verifyOn(owner, witness)).damage).toEqual({ kind: 'cutOff', sequence: 101 });
  await owner.query('ROLLBACK');
  expect(await verifyOn(owner, witness)).toMatchObject({ damage: null, unwitnessed: logLength - witnessedLength });
});
