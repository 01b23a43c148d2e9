import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { seedSandboxPeople } from '#server/auth/seed-sandbox-people.ts';
import { TestBrowser } from '#server/auth/test-browser.ts';
import { toRuleText } from '#server/commands/rules/rule-text.ts';
import { closePool, getDatabase } from '#server/db/client.ts';
import { ruleSet } from '#server/db/schema/rules.ts';
import { createTestDatabase, type TestDatabase } from '#server/db/test-database.ts';
import { toTestSettings } from '#server/db/test-settings.ts';
import { startPostgres } from '../../bin/embedded-postgres.mjs';
import { type DatabaseProxy, startDatabaseProxy } from './database-proxy.ts';
import { type HttpProxy, startHttpProxy } from './http-proxy.ts';
import { makePostgresDisk, type PostgresDisk } from './postgres-disk.ts';
import { makeRoadProcess, type RoadProcess } from './road-process.ts';
import type { Timings } from './timings.ts';
import { trialRules } from './trial-rules.ts';
import { startUpstream, type Upstream } from './upstream.ts';

/** One console process with its own wire to the database. */
export interface Console {
  process: RoadProcess;
  wire: DatabaseProxy;
}

export type Ending = 'SIGINT' | 'SIGQUIT' | 'SIGKILL';

/** Everything that a run needs: upstream, database, wires, two consoles, a worker, and people who are signed in. */
export interface World {
  timings: Timings;
  disk: PostgresDisk;
  database: TestDatabase;
  /** As superuser, past every wire. */
  ask: <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>;
  upstream: Upstream;
  http: HttpProxy;
  /** Faults strike the first; the second goes on. */
  consoles: readonly [Console, Console];
  /** Headers of each person's browser. */
  headers: (subject: string) => Headers;
  signIn: (subjects: readonly string[]) => Promise<void>;
  /** Once, however many ask at once. */
  signInAgain: (subject: string) => Promise<void>;
  worker: { stop: () => Promise<void>; start: () => void };
  endDatabase: (how: Ending) => Promise<void>;
  /** Does nothing where it runs. @returns milliseconds until it took connections */
  startDatabase: () => Promise<number>;
  stop: () => Promise<void>;
}

const origin = 'http://localhost:4560';

export async function startWorld(timings: Timings): Promise<World> {
  const disk = makePostgresDisk();
  const folder = path.join(disk.folder, 'db');
  let postgres = await startPostgres({ folder });
  const http = await startHttpProxy();
  const upstream = await startUpstream(origin);
  http.target = upstream.sandbox.apiUrl;
  const database = await createTestDatabase({ endpoint: http.url, issuer: upstream.sandbox.issuer }, postgres);
  const settings = toTestSettings(database, {
    APP_ORIGIN: origin,
    KRAKEN_API_URL: http.url,
    KRAKEN_AUTH_URL: upstream.sandbox.authUrl,
    OIDC_ISSUER: upstream.sandbox.issuer,
    TRUSTED_PROXIES: '1',
    COMMAND_DEADLINE_MS: String(timings.deadlineMs),
    SWEEP_INTERVAL_MS: String(timings.sweepMs),
  });
  Object.assign(process.env, settings);
  await seedSandboxPeople();
  // Before any console starts: the first one would record the shipped rules.
  await getDatabase()
    .insert(ruleSet)
    .values({ rules: toRuleText(trialRules), relaxes: false, reason: 'shipped' });

  const superuser = new pg.Pool({ connectionString: database.superuserUrl, max: 4 });
  superuser.on('error', () => undefined);
  const wires = await Promise.all(
    ['a', 'b'].map(async (name) => {
      const own = path.join(disk.folder, name);
      mkdirSync(own);
      return startDatabaseProxy(postgres.socketFolder, own);
    }),
  );
  const [first, second] = wires.map((wire) => ({
    wire,
    process: makeRoadProcess({ ...settings, DATABASE_URL: wire.url(database.url) }),
  }));
  if (!first || !second) throw new Error('Two consoles are needed');
  const consoles: [Console, Console] = [first, second];
  await Promise.all(consoles.map((each) => each.process.start()));

  const browsers = new Map<string, TestBrowser>();
  const signingIn = new Map<string, Promise<void>>();
  const signIn = async (subject: string): Promise<void> => {
    const browser = new TestBrowser(origin);
    await browser.signIn(subject);
    browsers.set(subject, browser);
  };
  const worker = keepWorker({ ...settings });
  worker.start();

  const world: World = {
    timings,
    disk,
    database,
    ask: async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
      (await superuser.query<Row>(text, values)).rows,
    upstream,
    http,
    consoles,
    headers: (subject) => {
      const browser = browsers.get(subject);
      if (!browser) throw new Error(`${subject} is not signed in`);
      return browser.headers();
    },
    signIn: async (subjects) => {
      for (const subject of subjects) await signIn(subject);
    },
    signInAgain: (subject) => {
      const under = signingIn.get(subject) ?? signIn(subject).finally(() => signingIn.delete(subject));
      signingIn.set(subject, under);
      return under;
    },
    worker,
    endDatabase: async (how) => {
      if (how === 'SIGINT') await postgres.stop();
      else {
        process.kill(postgres.pid, how);
        await postgres.exited;
      }
    },
    startDatabase: async () => {
      const begun = performance.now();
      if (await isRunning(postgres.exited)) return 0;
      postgres = await startPostgres({ folder });
      return performance.now() - begun;
    },
    stop: async () => {
      await worker.stop();
      await Promise.all(consoles.map((each) => each.process.kill()));
      await closePool();
      await superuser.end();
      await Promise.all(wires.map((wire) => wire.stop()));
      await http.stop();
      await upstream.sandbox.stop();
      await postgres.stop();
      disk.remove();
    },
  };
  return world;
}

/** The real worker; one that ends by itself is started again, as the product does. */
function keepWorker(settings: Record<string, string>): World['worker'] {
  let child: ChildProcess | null = null;
  let wanted = false;

  function start(): void {
    wanted = true;
    const started = spawn(process.execPath, ['--conditions=react-server', 'bin/worker.ts'], {
      env: { ...process.env, ...settings },
      stdio: 'ignore',
    });
    child = started;
    started.once('exit', () => {
      if (wanted && child === started) void pause(200).then(() => wanted && start());
    });
  }

  return {
    start,
    stop: async () => {
      wanted = false;
      const ending = child;
      child = null;
      if (ending === null || ending.exitCode !== null || ending.signalCode !== null) return;
      ending.kill('SIGKILL');
      await once(ending, 'exit');
    },
  };
}

async function isRunning(exited: Promise<unknown>): Promise<boolean> {
  return Promise.race([exited.then(() => false), pause(0).then(() => true)]);
}
