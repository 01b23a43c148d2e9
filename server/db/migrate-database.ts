import 'server-only';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import type { EnvironmentStamp } from './environment-stamp.ts';

/** The SQL files and their journal; they must lie beside the built console too. */
export const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

/** Any number that nobody else uses: two starts at once migrate one after the other. */
const migrationLock = 20_803;

/**
 * Brings a database up to date as the owner of its tables, and stamps a new one with its environment. The stamp of an
 * older one is left alone: check-database.ts compares it. A live database begins with all sending stopped.
 */
export async function migrateDatabase(ownerUrl: string, stamp: EnvironmentStamp): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await client.query('SET client_min_messages = warning');
    await migrate(drizzle({ client }), { migrationsFolder });
    await stampOnce(client, stamp);
  } finally {
    await client.end();
  }
}

async function stampOnce(client: pg.Client, stamp: EnvironmentStamp): Promise<void> {
  await client.query('BEGIN');
  const { rowCount } = await client.query(
    'INSERT INTO environment_stamp (environment, endpoint, issuer) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [stamp.environment, stamp.endpoint, stamp.issuer],
  );
  if (rowCount === 1 && stamp.environment === 'live') {
    await client.query(`INSERT INTO stop (scope, reason, stopped_by) VALUES ('all', 'liveStart', 'system')`);
  }
  await client.query('COMMIT');
}
