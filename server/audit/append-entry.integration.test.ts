import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { sql } from 'drizzle-orm';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { closePool, getDatabase, getPool, makePool } from '#server/db/client.ts';
import { createTestDatabase, type TestDatabase } from '#server/db/test-database.ts';
import { toTestSettings, useTestSettings } from '#server/db/test-settings.ts';
import { appendEntries, appendEntry } from './append-entry.ts';
import { makeAppender } from './appender.ts';
import type { EntryDraft } from './event.ts';
import { verifyLog } from './verify-log.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  useTestSettings(database);
});
// A connection that is cut on purpose says so.
vi.spyOn(console, 'error').mockImplementation(() => undefined);

afterAll(async () => {
  await closePool();
  await database.drop();
});

const viewed = (account: string): EntryDraft => ({
  event: 'customer.viewed',
  actor: { kind: 'person', personId: 'p-sato', name: '佐藤 花子', roles: ['operator'], sessionId: 's1' },
  account,
});
const countOf = async (account: string) =>
  Number((await getPool().query('SELECT count(*) FROM log_entry WHERE account = $1', [account])).rows[0].count);

test('fifty people at once leave one unbroken chain', async () => {
  await Promise.all(Array.from({ length: 50 }, () => appendEntry(viewed('A-00000001'))));
  expect(await countOf('A-00000001')).toBe(50);
  expect(await verifyLog(getPool())).toMatchObject({ damage: null });
});

test('entries and the rows they speak of are kept together or not at all', async () => {
  const made = appendEntry(viewed('A-00000002'), async (tx) => {
    await tx.execute(
      sql`INSERT INTO process (id, kind, host, pid) VALUES (gen_random_uuid(), 'worker', 'kept-not', 1)`,
    );
    throw new Error('the move did not happen');
  });
  await expect(made).rejects.toThrow('the move did not happen');
  expect(await countOf('A-00000002')).toBe(0);
  expect((await getDatabase().execute(sql`SELECT FROM process WHERE host = 'kept-not'`)).rowCount).toBe(0);
});

test('one bad row does not fail its neighbours', async () => {
  const good = Array.from({ length: 10 }, () => appendEntry(viewed('A-00000003')));
  const bad = appendEntries([viewed('A-00000003')], (tx) =>
    tx.execute(sql`INSERT INTO stop (scope) VALUES ('nonsense')`),
  );
  const more = Array.from({ length: 10 }, () => appendEntry(viewed('A-00000003')));
  await expect(bad).rejects.toThrow();
  await Promise.all([...good, ...more]);
  expect(await countOf('A-00000003')).toBe(20);
});

test('an entry that the closed list does not know is refused before it reaches the database', async () => {
  const unknown: unknown = { ...viewed('A-00000004'), event: 'customer.deleted' };
  await expect(appendEntry(unknown as EntryDraft)).rejects.toThrow();
  await expect(appendEntry(viewed('A-\0'))).rejects.toThrow();
});

test('a commit whose answer was lost is looked up and counts as kept', async () => {
  const pool = makePool(database.url);
  pool.on('connect', (client) => loseAnswerTo(client, 'COMMIT'));
  await makeAppender(pool)(
    () => [viewed('A-00000005')],
    async () => undefined,
  );
  expect(await countOf('A-00000005')).toBe(1);
  await pool.end();
});

test('a commit that never arrived is looked up and counts as not kept', async () => {
  const pool = makePool(database.url);
  pool.on('connect', (client) => cutBefore(client, 'COMMIT'));
  const made = makeAppender(pool)(
    () => [viewed('A-00000006')],
    async () => undefined,
  );
  await expect(made).rejects.toThrow();
  expect(await countOf('A-00000006')).toBe(0);
  await pool.end();
});

test('an entry that the database refuses takes its row with it, although the commit leaves together with it', async () => {
  const pool = makePool(database.url);
  pool.on('connect', spoilEntries);
  const made = makeAppender(pool)(
    () => [viewed('A-00000007')],
    async (tx) => {
      await tx.execute(
        sql`INSERT INTO process (id, kind, host, pid) VALUES (gen_random_uuid(), 'worker', 'spoiled', 1)`,
      );
    },
  );
  await expect(made).rejects.toThrow('log_entry_sequence_check');
  expect((await getDatabase().execute(sql`SELECT FROM process WHERE host = 'spoiled'`)).rowCount).toBe(0);
  await pool.end();
});

test('two processes, sixteen wide each, make no fork and no gap', async () => {
  const before = await getPool().query('SELECT sequence FROM log_head');
  await Promise.all([appendElsewhere(400), appendElsewhere(400)]);
  const after = await getPool().query('SELECT sequence FROM log_head');
  expect(Number(after.rows[0].sequence) - Number(before.rows[0].sequence)).toBe(800);
  expect(await verifyLog(getPool())).toMatchObject({ damage: null, count: Number(after.rows[0].sequence) });
});

test('two processes whose groups share accounts never wait for each other in a circle', async () => {
  await Promise.all([appendElsewhere(600, 'append-money'), appendElsewhere(600, 'append-money')]);
  expect(await countOf('A-0000000E')).toBe(1_200);
  const { rows } = await getPool().query('SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()');
  expect(Number(rows[0].deadlocks)).toBe(0);
});

async function appendElsewhere(count: number, fixture = 'append-many'): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', `server/audit/${fixture}.fixture.ts`, String(count)],
    {
      env: { ...process.env, ...toTestSettings(database) },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
}

/** The server does it; the caller is told that the connection broke. */
function loseAnswerTo(client: pg.PoolClient, statement: string): void {
  const ask = client.query.bind(client) as (text: unknown, values?: unknown) => Promise<unknown>;
  client.query = (async (text: unknown, values?: unknown) => {
    const answer = await ask(text, values);
    if (text === statement) throw new Error('Connection terminated unexpectedly');
    return answer;
  }) as typeof client.query;
}

/** Every entry gets a sequence that the database has no place for. */
function spoilEntries(client: pg.PoolClient): void {
  const ask = client.query.bind(client) as (statement: unknown, values?: unknown) => Promise<unknown>;
  const spoil = (statement: pg.QueryConfig) =>
    statement.name === 'append-to-log' ? { ...statement, values: statement.values?.with(0, [-1]) } : statement;
  client.query = ((statement: pg.QueryConfig, values?: unknown) =>
    ask(spoil(statement), values)) as typeof client.query;
}

function cutBefore(client: pg.PoolClient, statement: string): void {
  const ask = client.query.bind(client) as (text: unknown, values?: unknown) => Promise<unknown>;
  client.query = (async (text: unknown, values?: unknown) => {
    if (text === statement) await ask('SELECT pg_terminate_backend(pg_backend_pid())');
    return ask(text, values);
  }) as typeof client.query;
}

test('while the log stands still, whoever waits for a turn is told so, and nothing of theirs is written', async () => {
  const append = makeAppender(getPool(), 200);
  const holder = await getPool().connect();
  await holder.query('BEGIN');
  await holder.query('SELECT FROM log_head FOR UPDATE');
  const write = (account: string) =>
    append(
      () => [viewed(account)],
      async () => undefined,
    );
  const first = write('A-0000C001');
  await expect(write('A-0000C002')).rejects.toThrow('The log takes no entries');
  await holder.query('ROLLBACK');
  holder.release();
  await first;
  await write('A-0000C003');
  expect([await countOf('A-0000C001'), await countOf('A-0000C002'), await countOf('A-0000C003')]).toEqual([1, 0, 1]);
});
