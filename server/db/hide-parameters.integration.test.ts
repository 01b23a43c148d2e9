import { inspect } from 'node:util';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePool, toDatabase } from './client.ts';
import { heldBack } from './schema/recovery.ts';
import { constraintOf, sqlStateOf } from './sql-state.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('what a failed statement was about stands in no error, wherever it is printed', async () => {
  const pool = makePool(database.url);
  const row = { personId: '山田 太郎', until: sql`clock()`, code: '口座 1234567', times: 0, saidAt: sql`clock()` };
  const inserted = toDatabase(pool).insert(heldBack).values(row);
  const inTransaction = () => toDatabase(pool).transaction((tx) => tx.insert(heldBack).values(row));
  for (const run of [() => inserted, inTransaction, () => toDatabase(pool).execute(sql`SELECT ${'山田 太郎'}::uuid`)]) {
    const error = await run().then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(Error);
    const printed = `${inspect(error)} ${error instanceof Error ? `${error.stack} ${error.message}` : ''}`;
    expect(printed).not.toContain('1234567');
    expect(error instanceof Error && error.message).not.toContain('山田');
  }
  const error = await inTransaction().catch((reason: unknown) => reason);
  expect(sqlStateOf(error)).toBe('23514');
  expect(constraintOf(error)).toBe('held_back_times_check');
  await pool.end();
});
