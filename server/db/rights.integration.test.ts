import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandStatuses, moves } from '#server/commands/command.ts';
import { checkDatabase } from './check-database.ts';
import { migrateDatabase } from './migrate-database.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;
let app: pg.Pool;
let superuser: pg.Pool;
const stamp = {
  environment: 'sandbox',
  endpoint: 'http://127.0.0.1:4350/v1/graphql/',
  issuer: 'http://127.0.0.1:4351',
} as const;

beforeAll(async () => {
  database = await createTestDatabase();
  app = new pg.Pool({ connectionString: database.url });
  superuser = new pg.Pool({ connectionString: database.superuserUrl });
  await superuser.query(`INSERT INTO log_entry (sequence, bytes, previous, hash, at, event)
    VALUES (1, '\\x7b7d', decode(repeat('00', 32), 'hex'), decode(repeat('11', 32), 'hex'), now(), 'log.verified')`);
});
afterAll(async () => {
  await app.end();
  await superuser.end();
  await database.drop();
});

describe('the console’s role', () => {
  test.each([
    'UPDATE log_entry SET event = event',
    'DELETE FROM log_entry',
    'TRUNCATE log_entry',
    'TRUNCATE log_entry CASCADE',
    'ALTER TABLE log_entry ADD COLUMN note text',
    'ALTER TABLE log_entry DISABLE TRIGGER ALL',
    'DROP TRIGGER log_entry_append_only ON log_entry',
    'DROP TABLE log_entry CASCADE',
    'UPDATE log_payload SET content = content',
    'DELETE FROM log_payload',
    'DELETE FROM log_head',
    "INSERT INTO log_head (\"only\", sequence, hash) VALUES (true, 9, decode(repeat('00', 32), 'hex'))",
    'SET ROLE quarterdeck_owner',
    'SET SESSION AUTHORIZATION quarterdeck_owner',
    'SET session_replication_role = replica',
    'CREATE TABLE mine (id integer)',
    'CREATE TEMPORARY TABLE mine (id integer)',
    'CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$',
    "UPDATE environment_stamp SET environment = 'live'",
    "INSERT INTO clock_offset (by) VALUES (interval '1 day')",
    "INSERT INTO command_move VALUES ('succeeded', 'sending')",
    'UPDATE command SET body = body',
    'UPDATE command SET maker_id = maker_id',
    'UPDATE command SET seal = seal',
    'DELETE FROM command',
    'UPDATE stop SET reason = reason',
    'DELETE FROM stop',
    'UPDATE process SET pid = 1',
    'UPDATE command_before SET things = things',
    'DELETE FROM command_before',
    'UPDATE probe_run SET verdict = verdict',
    'DELETE FROM probe_claim',
    'UPDATE resolution SET reason = reason',
    'UPDATE repayment_before SET ids = ids',
    'DELETE FROM repayment_look',
    'UPDATE repayment_link SET repayment_id = repayment_id',
    'DELETE FROM repayment_link',
    "UPDATE opening SET role = 'lead'",
    'UPDATE opening SET reason = reason',
    'DELETE FROM opening',
    'TRUNCATE opening',
    'UPDATE list_entry SET value = value',
    'DELETE FROM list_entry',
    'TRUNCATE list_entry',
    "UPDATE step_up SET about = repeat('a', 64)",
    'UPDATE step_up SET session_id = session_id',
    'DELETE FROM step_up',
    "UPDATE delegation SET ends_at = ends_at + interval '1 day'",
    'UPDATE delegation SET delegate_id = delegate_id',
    'DELETE FROM delegation',
    'TRUNCATE delegation',
    "UPDATE role_grant SET role = 'lead'",
    'UPDATE role_grant SET asked_by = NULL',
    'DELETE FROM role_grant',
  ])('may not: %s', async (statement) => {
    await expect(app.query(statement)).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|42P01|23514)$/) });
  });

  test('may not put somebody else in the place of who asked for a stop to be lifted', async () => {
    await app.query("INSERT INTO stop (scope, name, reason, stopped_by) VALUES ('domain', 'dca', 'r', 'takahashi')");
    const ask = (who: string) =>
      app.query('UPDATE stop SET lift_asked_by = $1, lift_asked_at = clock() WHERE lifted_at IS NULL', [who]);
    await ask('takahashi');
    await expect(ask('tanaka')).rejects.toThrow('who asked for lifting stays');
    await app.query("UPDATE stop SET lifted_by = 'tanaka', lifted_at = clock() WHERE lifted_at IS NULL");
  });

  test('may take the head of the log forward only', async () => {
    await expect(app.query('UPDATE log_head SET sequence = -1')).rejects.toThrow('log_head only grows');
  });
});

test('the witness may read the log and write nothing', async () => {
  const witness = new pg.Pool({ connectionString: database.witnessUrl });
  expect((await witness.query('SELECT sequence FROM log_entry')).rowCount).toBe(1);
  await expect(witness.query('DELETE FROM log_entry')).rejects.toThrow('permission denied');
  await expect(witness.query('SELECT * FROM command')).rejects.toThrow('permission denied');
  await witness.end();
});

test('even the owner of the tables cannot change an entry while the trigger stands', async () => {
  const owner = new pg.Pool({ connectionString: database.ownerUrl });
  await expect(owner.query('UPDATE log_entry SET event = event')).rejects.toThrow('append-only');
  await expect(owner.query('TRUNCATE log_entry CASCADE')).rejects.toThrow('append-only');
  await owner.end();
});

test('the database knows exactly the states and moves that the code knows', async () => {
  const { rows } = await app.query<{ from_status: string; to_status: string }>('SELECT * FROM command_move');
  const stored = rows.map((row) => `${row.from_status} -> ${row.to_status}`).toSorted();
  const known = commandStatuses.flatMap((from) => moves[from].map((to) => `${from} -> ${to}`)).toSorted();
  expect(stored).toEqual(known);
});

describe('a start', () => {
  test('takes the database it was made for', async () => {
    await expect(checkDatabase(app, stamp)).resolves.toBeUndefined();
  });

  test.each([
    ['environment', { environment: 'live' }],
    ['endpoint', { endpoint: 'https://api.example/v1/graphql/' }],
    ['issuer', { issuer: 'https://auth.example' }],
  ] as const)('refuses a database of another %s', async (name, changed) => {
    await expect(checkDatabase(app, { ...stamp, ...changed })).rejects.toThrow(`another ${name}`);
  });

  test('refuses a superuser, and the owner of the tables', async () => {
    await expect(checkDatabase(superuser, stamp)).rejects.toThrow('superuser');
    const owner = new pg.Pool({ connectionString: database.ownerUrl });
    await expect(checkDatabase(owner, stamp)).rejects.toThrow('owns something');
    await owner.end();
  });

  test('refuses commits that do not reach the disk', async () => {
    const hasty = new pg.Pool({ connectionString: database.url, options: '-c synchronous_commit=off' });
    await expect(checkDatabase(hasty, stamp)).rejects.toThrow('synchronous_commit is off');
    await hasty.end();
  });
});

test('a live database begins with sending stopped, until two people let it go; a sandbox’s does not', async () => {
  const fresh = await createTestDatabase();
  const pool = new pg.Pool({ connectionString: fresh.superuserUrl });
  const standing = 'SELECT scope, reason, stopped_by AS by FROM stop WHERE lifted_at IS NULL';
  const begin = async (environment: 'live' | 'sandbox') => {
    // As it is when the first migration has just run: without a stamp.
    await pool.query('ALTER TABLE environment_stamp DISABLE TRIGGER USER; DELETE FROM environment_stamp');
    await migrateDatabase(fresh.ownerUrl, { ...stamp, environment });
  };
  await begin('sandbox');
  expect((await pool.query(standing)).rows).toEqual([]);
  await begin('live');
  expect((await pool.query(standing)).rows).toEqual([{ scope: 'all', reason: 'liveStart', by: 'system' }]);
  await pool.end();
  await fresh.drop();
});

test('a live database does not heed a moved clock', async () => {
  const live = await createTestDatabase({ environment: 'live' });
  await live.moveClock(86_400_000);
  const pool = new pg.Pool({ connectionString: live.url });
  const { rows } = await pool.query(`SELECT clock() - clock_timestamp() < interval '1 minute' AS here`);
  expect(rows[0]).toEqual({ here: true });
  await pool.end();
  await live.drop();
});
