import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type SpawnedSandbox, spawnSandbox } from '#e2e/fixtures/spawn-sandbox.ts';
import { seedSandboxPeople } from '#server/auth/seed-sandbox-people.ts';
import { TestBrowser } from '#server/auth/test-browser.ts';
import { startConsole, stopConsole } from '#server/commands/start-console.ts';
import { closePool } from '#server/db/client.ts';
import { createTestDatabase, type TestDatabase } from '#server/db/test-database.ts';
import { toTestSettings } from '#server/db/test-settings.ts';
import { startPostgres } from '../bin/embedded-postgres.mjs';

/** A console's server side in this process, on a real disk: PostgreSQL and the sandbox are processes of their own. */
export interface Installation {
  sandbox: SpawnedSandbox;
  database: TestDatabase;
  /** Headers of a browser that this person is signed in at. */
  signIn: (subject: string) => Promise<Headers>;
  stop: () => Promise<void>;
}

const origin = 'http://localhost:4570';

export async function startInstallation(): Promise<Installation> {
  const folder = mkdtempSync(path.join(tmpdir(), 'quarterdeck-bench-'));
  chmodSync(folder, 0o711);
  const postgres = await startPostgres({ folder: path.join(folder, 'db') });
  const sandbox = await spawnSandbox({ consoleOrigin: origin, pointsPerHour: 2_000_000_000 });
  const database = await createTestDatabase({ endpoint: sandbox.apiUrl, issuer: sandbox.issuer }, postgres);
  Object.assign(
    process.env,
    toTestSettings(database, {
      APP_ORIGIN: origin,
      KRAKEN_API_URL: sandbox.apiUrl,
      KRAKEN_AUTH_URL: sandbox.authUrl,
      OIDC_ISSUER: sandbox.issuer,
      TRUSTED_PROXIES: '1',
      JOURNAL_FOLDER: path.join(folder, 'journal'),
    }),
  );
  await seedSandboxPeople();
  await startConsole();
  return {
    sandbox,
    database,
    signIn: async (subject) => {
      const browser = new TestBrowser(origin);
      await browser.signIn(subject);
      return browser.headers();
    },
    stop: async () => {
      await stopConsole();
      await closePool();
      await sandbox.stop();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
