import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import type { EnvironmentStamp } from './environment-stamp.ts';
import { migrateDatabase, migrationsFolder } from './migrate-database.ts';
import { journalOf } from './test-settings.ts';

/** The addresses of a server, for each role. */
export type TestPostgres = { superuserUrl: string; ownerUrl: string; appUrl: string; witnessUrl: string };

export interface TestDatabase {
  /** Role quarterdeck_app. */
  url: string;
  ownerUrl: string;
  witnessUrl: string;
  /** For tests that damage what nobody may touch. */
  superuserUrl: string;
  /** Moves clock() forward (or back), for this database only. */
  moveClock: (ms: number) => Promise<void>;
  drop: () => Promise<void>;
}

const stampOfTests: EnvironmentStamp = {
  environment: 'sandbox',
  endpoint: 'http://127.0.0.1:4350/v1/graphql/',
  issuer: 'http://127.0.0.1:4351',
};

/**
 * A database of one's own on the test server, cloned from a migrated template (some 50 ms).
 * @param stamp what differs from the tests' usual stamp: the address of the sandbox that the test started
 */
export async function createTestDatabase(
  stamp: Partial<EnvironmentStamp> = {},
  postgres: TestPostgres = inject('postgres'),
): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await once(postgres.superuserUrl, (server) => cloneTemplate(server, postgres, name));
  const superuserUrl = at(postgres.superuserUrl, name);
  const asSuperuser = (text: string, values: unknown[]) => once(superuserUrl, (client) => client.query(text, values));
  const whole = { ...stampOfTests, ...stamp };
  await asSuperuser(
    'UPDATE environment_stamp SET environment = $1, endpoint = $2, issuer = $3, database_id = gen_random_uuid()',
    [whole.environment, whole.endpoint, whole.issuer],
  );
  return {
    url: at(postgres.appUrl, name),
    ownerUrl: at(postgres.ownerUrl, name),
    witnessUrl: at(postgres.witnessUrl, name),
    superuserUrl,
    moveClock: async (ms) => {
      await asSuperuser(
        `INSERT INTO clock_offset (by) VALUES ($1 * interval '1 ms')
         ON CONFLICT ("only") DO UPDATE SET by = clock_offset.by + excluded.by`,
        [ms],
      );
    },
    drop: async () => {
      await once(postgres.superuserUrl, (server) => dropDatabase(server, name));
      rmSync(journalOf(superuserUrl), { recursive: true, force: true });
    },
  };
}

/**
 * PostgreSQL waits for sessions that are just leaving; thrown out, they would tell a pool that has already closed.
 * Who still stays after two seconds (a test that kills its clients) is thrown out.
 */
async function dropDatabase(server: pg.Client, name: string): Promise<void> {
  await server.query('SET statement_timeout = 2000');
  try {
    await server.query(`DROP DATABASE IF EXISTS ${name}`);
  } catch {
    await server.query('SET statement_timeout = 0');
    await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  }
}

/** The template carries the migrations' hash in its name, so that a changed migration makes a new one. */
async function cloneTemplate(server: pg.Client, postgres: TestPostgres, name: string): Promise<void> {
  const template = `template_${hashOfMigrations()}`;
  await server.query(`SELECT pg_advisory_lock(20805)`);
  const { rowCount } = await server.query('SELECT FROM pg_database WHERE datname = $1', [template]);
  if (rowCount === 0) {
    const unfinished = `${template}_unfinished`;
    await server.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
    await server.query(`CREATE DATABASE ${unfinished} OWNER quarterdeck_owner`);
    await migrateDatabase(at(postgres.ownerUrl, unfinished), stampOfTests);
    await server.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`);
  }
  await server.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER quarterdeck_owner`);
  await server.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  await server.query(`GRANT CONNECT ON DATABASE ${name} TO quarterdeck_app, quarterdeck_witness`);
}

function hashOfMigrations(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(migrationsFolder).sort()) {
    if (file.endsWith('.sql')) hash.update(file).update(readFileSync(path.join(migrationsFolder, file)));
  }
  return hash.digest('hex').slice(0, 12);
}

async function once<Result>(url: string, use: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

function at(url: string, database: string): string {
  const there = new URL(url);
  there.pathname = `/${database}`;
  return there.href;
}
