import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePool, getPool } from '#server/db/client.ts';
import { createTestDatabase, type TestDatabase } from '#server/db/test-database.ts';
import { useTestSettings } from '#server/db/test-settings.ts';
import { recordSchema } from './record-schema.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  useTestSettings(database);
});
afterAll(async () => {
  await closePool();
  await database.drop();
});

test('a console that comes up with another schema enters it once, with the one before it', async () => {
  expect(await Promise.all([recordSchema('one'), recordSchema('one')])).toContain(false);
  expect(await recordSchema('one')).toBe(false);
  expect(await recordSchema('two')).toBe(true);
  expect(await recordSchema('one')).toBe(true);
  const { rows } = await getPool().query(`
    SELECT convert_from(bytes, 'UTF8')::jsonb -> 'details' AS details FROM log_entry
    WHERE event = 'schema.changed' ORDER BY sequence`);
  expect(rows.map(({ details }) => details)).toEqual([
    { from: null, to: 'one' },
    { from: 'one', to: 'two' },
    { from: 'two', to: 'one' },
  ]);
});
