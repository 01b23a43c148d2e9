import 'server-only';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { getEnv } from '#server/env.ts';
import { hideParameters } from './hide-parameters.ts';
import { onePerProcess } from './one-per-process.ts';
import * as commands from './schema/commands.ts';
import * as environment from './schema/environment.ts';
import * as log from './schema/log.ts';
import * as money from './schema/money.ts';
import * as people from './schema/people.ts';
import * as recovery from './schema/recovery.ts';

// Before the first statement, in every bundle that holds a Drizzle of its own.
hideParameters();

const schema = { ...environment, ...people, ...log, ...commands, ...money, ...recovery };

/** A database to ask: the pool's, or the one connection of a transaction that appendEntry() has open. */
export type Database = NodePgDatabase<typeof schema>;

interface Connection {
  query: <Row extends pg.QueryResultRow>(statement: pg.QueryConfig) => Promise<pg.QueryResult<Row>>;
}

/**
 * What lies under a database that toDatabase() made, pool or connection: to ask a statement that has a name, which the
 * server plans once for each connection.
 */
export function connectionOf(database: Database & { $client?: Connection }): Connection {
  if (!database.$client) throw new Error('This database stands on no connection of its own');
  return database.$client;
}

/** The application's database (role quarterdeck_app), over one pool per process. Opened on first use. */
export function getDatabase(): Database {
  return onePerProcess('database', () => toDatabase(getPool()));
}

/** Drizzle over a pool or over one connection that somebody else opens and closes. */
export function toDatabase(client: pg.Pool | pg.ClientBase): Database {
  return drizzle({ client: client as pg.Pool, schema });
}

/** The pool itself, for those who must hold one connection for long or control a transaction statement by statement. */
export function getPool(): pg.Pool {
  return onePerProcess('pool', () => makePool(getEnv().DATABASE_URL));
}

/** Closes the pool at the end of a process that should end by itself (scripts, worker). */
export async function closePool(): Promise<void> {
  await getPool().end();
}

/** A connection of one's own, outside the pool; the caller ends it. */
export async function connectAlone(url: string = getEnv().DATABASE_URL): Promise<pg.Client> {
  const client = new pg.Client({ ...settings(url), statement_timeout: 0 });
  client.on('error', sayLost);
  await client.connect();
  return client;
}

const betweenBeatsMs = 5_000;

/**
 * Asks something small again and again over a connection that is held for long. A server that vanished without a word
 * (a machine switched off, a network cut) is noticed by this alone; the connection is then ended, and tells by `end`.
 */
export function keepBeating(client: pg.Client): void {
  const timer = setInterval(() => {
    client.query('SELECT').catch(() => client.end().catch(() => undefined));
  }, betweenBeatsMs);
  timer.unref();
  client.once('end', () => clearInterval(timer));
}

/** A pool as the console uses it; for tests and scripts that need one of their own. */
export function makePool(url: string): pg.Pool {
  // pipeline: statements that are asked together (ask-together.ts) leave together.
  const pool = new pg.Pool({ ...settings(url), max: 16, idleTimeoutMillis: 60_000, pipeline: true });
  // A connection that breaks, idle or in use, tells its user by the query that fails; unheard, the event would end
  // the process.
  pool.on('error', sayLost);
  pool.on('connect', (client) => client.on('error', sayLost));
  return pool;
}

function sayLost(error: Error): void {
  console.error('database connection lost:', error.message);
}

function settings(url: string): pg.PoolConfig {
  return {
    connectionString: url,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    statement_timeout: 15_000,
    // The server ends a statement that takes too long; a server that is gone ends nothing.
    query_timeout: 20_000,
    idle_in_transaction_session_timeout: 30_000,
    application_name: 'quarterdeck',
  };
}
