import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SpawnedSandbox, spawnSandbox } from '#e2e/fixtures/spawn-sandbox.ts';
import { closePool, getPool } from '#server/db/client.ts';
import { createTestDatabase, type TestDatabase } from '#server/db/test-database.ts';
import { useTestSettings } from '#server/db/test-settings.ts';
import { findPeople } from './find-people.ts';
import { seedSandboxPeople } from './seed-sandbox-people.ts';

let sandbox: SpawnedSandbox;
let database: TestDatabase;
beforeAll(async () => {
  sandbox = await spawnSandbox();
  database = await createTestDatabase({ endpoint: sandbox.apiUrl, issuer: sandbox.issuer });
  useTestSettings(database, { KRAKEN_API_URL: sandbox.apiUrl, OIDC_ISSUER: sandbox.issuer });
});
afterAll(async () => {
  await closePool();
  await database.drop();
  await sandbox.stop();
});

test('the sandbox’s staff can come in with their roles; its customer and its impostor cannot', async () => {
  expect(await seedSandboxPeople()).toHaveLength(7);
  const people = await findPeople();
  expect(people.map(({ subject, roles, state }) => `${subject} ${roles} ${state}`).sort()).toEqual([
    'ito administrator active',
    'nakamura lead active',
    'sato operator active',
    'suzuki operator active',
    'takahashi lead active',
    'tanaka lead active',
    'watanabe auditor active',
  ]);
});

test('a second start changes nobody and writes nothing', async () => {
  const entries = async () => (await getPool().query('SELECT count(*)::int AS n FROM log_entry')).rows[0].n;
  const before = await entries();
  expect(await seedSandboxPeople()).toEqual([]);
  expect(await entries()).toBe(before);
  expect(before).toBe(14);
});
