import { type SpawnedSandbox, spawnSandbox } from '#e2e/fixtures/spawn-sandbox.ts';
import { closePool } from '#server/db/client.ts';
import { createTestDatabase, type TestDatabase, type TestPostgres } from '#server/db/test-database.ts';
import { toTestSettings } from '#server/db/test-settings.ts';

export interface TestConsole {
  origin: string;
  sandbox: SpawnedSandbox;
  database: TestDatabase;
  /** The environment that the console runs with, for processes of its own that a test starts. */
  settings: Record<string, string>;
  /** Posts to one of the sandbox's control addresses: `clock`, `revoke`, ... */
  control: (name: string, body: unknown) => Promise<unknown>;
  stop: () => Promise<void>;
}

/**
 * A sandbox, a database and the settings of a console between them, for integration tests of what runs on the server.
 * Call it before anything reads the settings. The sandbox's people are not staff yet: seedSandboxPeople() makes them.
 * @param postgres a server of the test's own, which it may stop; the common one unless told
 */
export async function startTestConsole(
  changed: Record<string, string> = {},
  postgres?: TestPostgres,
): Promise<TestConsole> {
  const origin = 'http://localhost:4300';
  const sandbox = await spawnSandbox({ consoleOrigin: origin });
  const database = await createTestDatabase({ endpoint: sandbox.apiUrl, issuer: sandbox.issuer }, postgres);
  const settings = toTestSettings(database, {
    APP_ORIGIN: origin,
    KRAKEN_API_URL: sandbox.apiUrl,
    KRAKEN_AUTH_URL: sandbox.authUrl,
    OIDC_ISSUER: sandbox.issuer,
    TRUSTED_PROXIES: '1',
    ...changed,
  });
  Object.assign(process.env, settings);
  return {
    origin,
    sandbox,
    database,
    settings,
    control: (name, body) => post(`${sandbox.controlUrl}/${name}`, body),
    stop: async () => {
      await closePool();
      await sandbox.stop();
      await database.drop();
    },
  };
}

async function post(url: string, body: unknown): Promise<unknown> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return answer.json();
}
