import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PlainFailure, toSentence } from '../plain-failure.mjs';
import { announce } from './announce.mjs';
import { build, makeActionKey } from './build.mjs';
import { findDatabaseUrls, hasOwnDatabase, startDatabase } from './database.mjs';
import { requireSpace } from './disk.mjs';
import { buildEnvironment, makeEnvironments } from './environments.mjs';
import { install } from './install.mjs';
import { takeLock } from './lock.mjs';
import { findNode } from './node-binary.mjs';
import { runOnce } from './once.mjs';
import { stopOrphans } from './orphans.mjs';
import { startPart } from './part.mjs';
import { requireFreePort } from './ports.mjs';
import { makeSecrets } from './secrets.mjs';
import { makeDataFolder, readSettings } from './settings.mjs';
import { onStopSignal } from './stop-signal.mjs';
import { superviseParts } from './supervisor.mjs';
import { waitForHttp } from './wait-for-http.mjs';

const dataMegabytes = 200;
const say = (line) => console.log(line);

/**
 * `npm start`: everything from a fresh clone to a served console, until the person stops it.
 * @param {{ dev: boolean }} options
 */
export async function start(options) {
  let failed = false;
  const stopping = new AbortController();
  const supervisor = superviseParts({ say });
  onStopSignal({
    first: () => {
      say('停止します。 Stopping.');
      stopping.abort();
    },
    again: () => supervisor.hurry(),
  });
  try {
    await run({ settings: readSettings(options), supervisor, signal: stopping.signal });
    await new Promise((resolve) => {
      const alive = setInterval(() => undefined, 60_000);
      whenAborted(stopping.signal, () => {
        clearInterval(alive);
        resolve(undefined);
      });
    });
  } catch (error) {
    if (!stopping.signal.aborted) {
      failed = true;
      console.error(toSentence(error));
    }
  }
  const drainMs = Number(process.env.COMMAND_DEADLINE_MS || 20_000) + 5_000;
  await supervisor.stop([
    ['console', drainMs],
    ['worker', drainMs],
    ['signer', 10_000],
    ['sandbox', 10_000],
    ['database', 30_000],
  ]);
  process.exit(failed ? 1 : 0);
}

async function run({ settings, supervisor, signal }) {
  const folder = makeDataFolder(settings.folder);
  await lockFolder(folder);
  await install(say);
  signal.throwIfAborted();
  const { node, version } = findNode();
  requireSpace(folder, dataMegabytes);
  await stopOrphans({ folder, say });
  await requirePorts(settings);

  const secrets = makeSecrets({ folder, upstream: settings.upstream });
  const actionKey = makeActionKey();
  const buildHash = settings.dev
    ? 'dev'
    : await build({ node, version, env: buildEnvironment(actionKey), say, signal });
  signal.throwIfAborted();
  if (!hasOwnDatabase()) await supervisor.keep('database', () => startDatabase(folder));
  signal.throwIfAborted();

  const urls = findDatabaseUrls(folder);
  const environments = makeEnvironments({ settings, folder, secrets, urls, actionKey, buildHash });
  const context = { settings, folder, node, environments, supervisor, signal, logs: path.join(folder, 'logs') };
  await checkSettings(context);
  await migrate(context, urls);
  if (settings.upstream === 'sandbox') await startSandbox(context);
  await startParts(context, urls);
  writeFileSync(path.join(folder, 'running.json'), `${JSON.stringify({ ...settings, pid: process.pid })}\n`);
  await announce({ settings, say });
}

async function lockFolder(folder) {
  if (await takeLock(folder)) return;
  throw new PlainFailure(
    `このデータフォルダーの Quarterdeck は既に動作中です。 Another Quarterdeck is already running on the data folder ${folder}; stop that one, or set QUARTERDECK_DATA to another folder.`,
  );
}

async function requirePorts({ port, host, apiPort, authPort, upstream }) {
  await requireFreePort(port, host, 'PORT');
  if (upstream === 'live') return;
  await requireFreePort(apiPort, '127.0.0.1', 'SANDBOX_API_PORT');
  await requireFreePort(authPort, '127.0.0.1', 'SANDBOX_AUTH_PORT');
}

const script = (name, ...parameters) => ['--conditions=react-server', `bin/${name}.ts`, ...parameters];

async function checkSettings({ node, environments, logs, signal }) {
  await runOnce({
    name: 'check-settings',
    node,
    parameters: script('check-settings'),
    // All that the console has, and what the worker alone is told.
    env: environments.worker,
    logs,
    signal,
  });
}

async function migrate({ node, environments, logs, signal }, urls) {
  if (!urls.ownerUrl) {
    say('DATABASE_OWNER_URL がないため移行を省きます。 DATABASE_OWNER_URL is not set: migrations are left to you.');
    return;
  }
  await runOnce({ name: 'migrate', node, parameters: script('migrate'), env: environments.migrate, logs, signal });
}

async function startSandbox({ settings, folder, node, environments, supervisor, logs, signal }) {
  mkdirSync(path.join(folder, 'sandbox'), { recursive: true, mode: 0o700 });
  await supervisor.keep('sandbox', async () => {
    const part = startPart({
      name: 'sandbox',
      node,
      parameters: ['--conditions=react-server', 'graphql/sandbox/main.ts'],
      env: environments.sandbox,
      logs,
    });
    await waitForHttp({ url: `http://127.0.0.1:${settings.apiPort}/sandbox/health`, part, limitMs: 30_000, signal });
    return part;
  });
  await runOnce({
    name: 'staff',
    node,
    parameters: script('staff', 'seed-sandbox'),
    env: environments.app,
    logs,
    signal,
  });
}

async function startParts({ settings, folder, node, environments, supervisor, logs, signal }, urls) {
  const keepScript = (name, env) =>
    supervisor.keep(name, async () => startPart({ name, node, parameters: script(name), env, logs }));
  await keepScript('worker', environments.worker);
  if (urls.witnessUrl) {
    mkdirSync(path.join(folder, 'witness'), { recursive: true, mode: 0o700 });
    await keepScript('signer', environments.signer);
  } else {
    say(
      'DATABASE_WITNESS_URL がないため記録の証人は動きません。 DATABASE_WITNESS_URL is not set: nobody witnesses the log.',
    );
  }
  await supervisor.keep('console', () => startConsole({ settings, node, environments, logs, signal }));
}

async function startConsole({ settings, node, environments, logs, signal }) {
  const { host, port, dev } = settings;
  const next = 'node_modules/next/dist/bin/next';
  const parameters = [next, dev ? 'dev' : 'start', '--hostname', host, '--port', String(port)];
  const part = startPart({ name: 'console', node, parameters, env: environments.console, logs, shown: dev });
  const reached = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  await waitForHttp({ url: `http://${reached}:${port}/api/health`, part, limitMs: 90_000, signal });
  return part;
}

function whenAborted(signal, act) {
  if (signal.aborted) act();
  else signal.addEventListener('abort', act, { once: true });
}
