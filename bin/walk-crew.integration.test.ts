import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { makeAppender } from '#server/audit/appender.ts';
import { verifyLog } from '#server/audit/verify-log.ts';
import { makePool } from '#server/db/client.ts';
import { createTestDatabase, type TestDatabase } from '#server/db/test-database.ts';
import { makeCrew } from './walk-crew.ts';

let database: TestDatabase;
let app: pg.Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  app = makePool(database.url);
  await makeAppender(app)(
    () => Array.from({ length: 100 }, (_, index) => ({ event: 'token.obtained', actor, details: { index } })),
    async () => undefined,
  );
});
afterAll(async () => {
  await app.end();
  await database.drop();
});

const actor = { kind: 'system', process: 'console' } as const;

test('threads find a whole log whole, and the one entry that somebody edited', async () => {
  const crew = makeCrew(database.witnessUrl, 3, 10);
  expect(await verifyLog(app, null, undefined, crew)).toMatchObject({ damage: null, count: 100 });
  const owner = new pg.Client({ connectionString: database.superuserUrl });
  await owner.connect();
  await owner.query('ALTER TABLE log_entry DISABLE TRIGGER USER');
  await owner.query("UPDATE log_entry SET event = 'token.refreshed' WHERE sequence = 63");
  await owner.end();
  expect(await verifyLog(app, null, undefined, crew)).toMatchObject({
    damage: { kind: 'columnDiffers', sequence: 63, name: 'event' },
    count: 62,
  });
});

test('where the threads cannot reach the database, the log is walked all the same', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const nowhere = makeCrew('postgresql://nobody@127.0.0.1:9/nothing', 2, 10);
  expect(await verifyLog(app, null, undefined, nowhere)).toMatchObject({ damage: { sequence: 63 } });
  expect(told).toHaveBeenCalledOnce();
  told.mockRestore();
});
