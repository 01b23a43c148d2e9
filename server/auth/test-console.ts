import { randomBytes } from 'node:crypto';
import { type SpawnedSandbox, spawnSandbox } from '#e2e/fixtures/spawn-sandbox.ts';
import { createTestDatabase, type TestDatabase } from '#server/db/test-database.ts';

export interface TestConsole {
  origin: string;
  sandbox: SpawnedSandbox;
  database: TestDatabase;
  /** Moves the database's clock and the sandbox's together. */
  passTime: (ms: number) => Promise<void>;
  stop: () => Promise<void>;
}

const key = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;

/**
 * A sandbox, a database and the settings of a console between them, for integration tests of what runs on the server.
 * Call it before anything reads the settings. The sandbox's people are not staff yet: seedSandboxPeople() makes them.
 */
export async function startTestConsole(options: { accessTokenSeconds?: number } = {}): Promise<TestConsole> {
  const origin = 'http://localhost:4300';
  const sandbox = await spawnSandbox({ consoleOrigin: origin, ...options });
  const database = await createTestDatabase({ endpoint: sandbox.apiUrl, issuer: sandbox.issuer });
  Object.assign(process.env, {
    UPSTREAM: 'sandbox',
    APP_ORIGIN: origin,
    DATABASE_URL: database.url,
    KRAKEN_API_URL: sandbox.apiUrl,
    KRAKEN_AUTH_URL: sandbox.authUrl,
    OIDC_ISSUER: sandbox.issuer,
    OIDC_CLIENT_ID: 'quarterdeck-sandbox',
    SESSION_SECRET: randomBytes(32).toString('hex'),
    GRANT_KEYS: key('g1'),
    SEAL_KEYS: key('s1'),
    PAYLOAD_KEYS: key('p1'),
    TRUSTED_PROXIES: '1',
  });
  return {
    origin,
    sandbox,
    database,
    passTime: async (ms) => {
      await database.moveClock(ms);
      await post(`${sandbox.controlUrl}/clock`, { advanceMs: ms });
    },
    stop: async () => {
      const { closePool } = await import('#server/db/client.ts');
      await closePool();
      await sandbox.stop();
      await database.drop();
    },
  };
}

async function post(url: string, body: unknown): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
}
