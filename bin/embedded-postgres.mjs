import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PlainFailure, saysDiskFull } from './plain-failure.mjs';
import { getPostgresAccount, requireReachable } from './postgres-account.mjs';
import { findPostgresBinaries } from './postgres-binaries.mjs';
import { databaseName, makeCluster, readPasswords, roleNames } from './postgres-cluster.mjs';
import { isPostgresOf, stopOrphan, stopServer } from './postgres-orphan.mjs';
import { chooseSocketFolder, makeSocketFolder } from './postgres-socket.mjs';

const port = 5432;
const startLimitMs = 60_000;

/**
 * Starts a real PostgreSQL on a folder of its own, making the database on first use. It listens on a Unix socket
 * in a 0700 folder only, with fsync on. A server left over from a killed start is shut down first, so the caller
 * must hold the folder alone (bin/start.mjs does, by its lock).
 *
 * @param {{ folder: string }} options folder: made if absent; under root every parent must let others pass (o+x)
 * @returns {Promise<EmbeddedPostgres>}
 * @throws {import('./plain-failure.mjs').PlainFailure} with one sentence for anything anticipated
 *
 * @typedef {object} EmbeddedPostgres
 * @property {string} socketFolder
 * @property {number} port number in the socket's file name; nothing listens on TCP
 * @property {string} superuserUrl for making test databases and roles
 * @property {string} ownerUrl role quarterdeck_owner: migrations
 * @property {string} appUrl role quarterdeck_app
 * @property {string} witnessUrl role quarterdeck_witness
 * @property {number} pid
 * @property {Promise<number | null>} exited resolves with the exit code, wanted or not
 * @property {() => Promise<void>} stop fast shutdown (open transactions are rolled back), then waits for the end
 */
export async function startPostgres({ folder: given }) {
  const account = getPostgresAccount();
  const binaries = findPostgresBinaries(account !== null);
  mkdirSync(given, { recursive: true, mode: account ? 0o711 : 0o700 });
  const folder = realpathSync(given);
  if (account) requireReachable(folder);

  await stopOrphan(path.join(folder, 'cluster'));
  const { data, passwords } = makeCluster({ folder, binaries, account });
  const socketFolder = makeSocketFolder(folder, port, account);
  const child = await spawnServer({ folder, data, socketFolder, account, program: binaries.postgres });

  return {
    socketFolder,
    port,
    ...toUrls(passwords, socketFolder),
    pid: child.pid,
    exited: child.exited,
    stop: () => stopServer(child.pid, child.exited),
  };
}

/**
 * The addresses of a database that was made by startPostgres, running or not.
 * @param {string} folder as given to startPostgres
 * @returns {{ superuserUrl: string, ownerUrl: string, appUrl: string, witnessUrl: string }}
 */
export function getPostgresUrls(folder) {
  const passwords = readPasswords(folder);
  if (passwords) return toUrls(passwords, chooseSocketFolder(realpathSync(folder), port));
  throw new PlainFailure(`データベースがまだありません。 There is no database in ${folder} yet; run npm start once.`);
}

/** The host in front is only there for readers of URLs; the socket's folder in `host=` is what counts. */
function toUrls(passwords, socketFolder) {
  const url = (key, database) =>
    `postgresql://${roleNames[key]}:${passwords[key]}@localhost/${database}?host=${encodeURIComponent(socketFolder)}&port=${port}`;
  return {
    superuserUrl: url('superuser', 'postgres'),
    ownerUrl: url('owner', databaseName),
    appUrl: url('app', databaseName),
    witnessUrl: url('witness', databaseName),
  };
}

/** After a kill -9 of the server its children need a moment to notice; a new server refuses until they are gone. */
async function spawnServer(options) {
  const limit = Date.now() + startLimitMs;
  for (;;) {
    const attempt = await spawnOnce(options, limit);
    if (attempt.ready) return attempt;
    const said = attempt.said;
    if (saysDiskFull(said)) {
      throw Object.assign(new Error(said), { code: 'ENOSPC', path: options.folder });
    }
    if (!/pre-existing shared memory block|lock file .* already exists/.test(said) || Date.now() > limit) {
      throw new PlainFailure(
        `データベースを起動できません。 The database did not start: ${lastLine(said)} (see ${logOf(options.folder)}).`,
      );
    }
    await pause(200);
  }
}

async function spawnOnce({ folder, data, socketFolder, account, program }, limit) {
  const log = logOf(folder);
  // Small and of no use after a restart; kept from growing for years.
  if (existsSync(log) && statSync(log).size > 10_000_000) rmSync(log);
  const before = existsSync(log) ? statSync(log).size : 0;
  const output = openSync(log, 'a', 0o600);
  const child = spawn(program, parametersOf(data, socketFolder), {
    cwd: '/',
    // Its own process group: Ctrl-C must reach the console first and the database last.
    detached: true,
    env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' },
    stdio: ['ignore', output, output],
    ...(account ?? {}),
  });
  closeSync(output);
  const state = { done: false };
  const exited = new Promise((resolve) => {
    child.once('error', () => resolve(null));
    child.once('exit', (code) => resolve(code));
  }).then((code) => {
    state.done = true;
    return code;
  });
  child.unref();
  while (!state.done && Date.now() < limit) {
    if (isReady(data, child.pid)) return { ready: true, pid: child.pid, exited, said: '' };
    await pause(10);
  }
  if (!state.done && child.pid) await stopServer(child.pid, exited);
  return { ready: false, pid: child.pid ?? 0, exited, said: readFileSync(log, 'utf8').slice(before) };
}

function parametersOf(data, socketFolder) {
  const settings = {
    listen_addresses: '',
    port: String(port),
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    password_encryption: 'scram-sha-256',
    max_connections: '100',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // The server's log must not hold what commands say: no statements, no row contents.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  };
  return ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/** postmaster.pid: line 1 the process id, line 8 the state (PostgreSQL's own pg_ctl waits on the same line). */
function isReady(data, pid) {
  try {
    const lines = readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready' && isPostgresOf(pid, data);
  } catch {
    return false;
  }
}

function logOf(folder) {
  return path.join(folder, 'postgres.log');
}

function lastLine(text) {
  const lines = text.trim().split('\n');
  return lines.findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? lines.at(-1) ?? '';
}
