import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PlainFailure, saysDiskFull } from './plain-failure.mjs';

/** The database and its four roles; app owns nothing, witness reads the log only (granted by the migrations). */
export const databaseName = 'quarterdeck';
export const roleNames = {
  superuser: 'postgres',
  owner: 'quarterdeck_owner',
  app: 'quarterdeck_app',
  witness: 'quarterdeck_witness',
};

/** @typedef {{ superuser: string, owner: string, app: string, witness: string }} Passwords */

/**
 * Makes the database cluster once (whole or absent) and returns its passwords, which live in a 0600 file of the
 * person who starts it. Lost passwords are replaced by new ones; the data stay.
 * @param {{ folder: string, binaries: { initdb: string, postgres: string, major: string }, account: { uid: number, gid: number } | null }} options
 * @returns {{ data: string, passwords: Passwords }}
 */
export function makeCluster({ folder, binaries, account }) {
  const data = path.join(folder, 'cluster');
  const passwordFile = passwordFileOf(folder);
  const run = (program, parameters, input) => runProgram({ program, parameters, input, account, folder });
  const known = readPasswords(folder);
  const passwords = known ?? makePasswords();

  if (existsSync(path.join(data, 'PG_VERSION'))) {
    requireMajor(data, binaries.major);
    if (!known) {
      run(binaries.postgres, ['--single', '-j', '-D', data, 'postgres'], passwordSql(passwords));
      writeSecret(passwordFile, passwords);
    }
    return { data, passwords };
  }

  const unfinished = path.join(folder, 'cluster.unfinished');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  if (account) chownSync(unfinished, account.uid, account.gid);
  initialise({ run, initdb: binaries.initdb, unfinished, account, passwords });
  run(binaries.postgres, ['--single', '-j', '-D', unfinished, 'postgres'], firstSql(passwords));
  writeSecret(passwordFile, passwords);
  renameSync(unfinished, data);
  return { data, passwords };
}

function initialise({ run, initdb, unfinished, account, passwords }) {
  const file = `${unfinished}.password`;
  rmSync(file, { force: true });
  writeFileSync(file, passwords.superuser, { mode: 0o600 });
  if (account) chownSync(file, account.uid, account.gid);
  try {
    run(initdb, [
      '-D',
      unfinished,
      '-U',
      roleNames.superuser,
      `--pwfile=${file}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--text-search-config=simple',
    ]);
  } finally {
    rmSync(file, { force: true });
  }
}

/** One statement a paragraph (the -j mode of a single-user server); passwords are hexadecimal, so quoting is plain. */
function firstSql(passwords) {
  const statements = [];
  for (const key of ['owner', 'app', 'witness']) {
    statements.push(
      `CREATE ROLE ${roleNames[key]} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '${passwords[key]}'`,
    );
  }
  statements.push(
    `CREATE DATABASE ${databaseName} OWNER ${roleNames.owner}`,
    `REVOKE ALL ON DATABASE ${databaseName} FROM PUBLIC`,
    `GRANT CONNECT ON DATABASE ${databaseName} TO ${roleNames.app}, ${roleNames.witness}`,
  );
  return `${statements.join(';\n\n')};\n\n`;
}

function passwordSql(passwords) {
  return Object.entries(roleNames)
    .map(([key, role]) => `ALTER ROLE ${role} PASSWORD '${passwords[key]}';\n\n`)
    .join('');
}

function makePasswords() {
  const make = () => randomBytes(24).toString('hex');
  return { superuser: make(), owner: make(), app: make(), witness: make() };
}

/** @param {string} folder the server's folder @returns {Passwords | null} null: never made, or damaged */
export function readPasswords(folder) {
  const file = passwordFileOf(folder);
  if (!existsSync(file)) return null;
  try {
    const { superuser, owner, app, witness } = JSON.parse(readFileSync(file, 'utf8'));
    return superuser && owner && app && witness ? { superuser, owner, app, witness } : null;
  } catch {
    return null;
  }
}

function passwordFileOf(folder) {
  return path.join(folder, 'passwords.json');
}

function writeSecret(file, value) {
  const unfinished = `${file}.unfinished`;
  writeFileSync(unfinished, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(unfinished, file);
}

function requireMajor(data, major) {
  const found = readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim();
  if (found === major) return;
  throw new PlainFailure(
    `データは PostgreSQL ${found} のものです（同梱は ${major}）。 The data in ${data} were made by PostgreSQL ${found}, and the bundled one is ${major}; they were left untouched.`,
  );
}

function runProgram({ program, parameters, input, account, folder }) {
  const result = spawnSync(program, parameters, {
    cwd: '/',
    env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' },
    encoding: 'utf8',
    input: input ?? '',
    ...(account ?? {}),
  });
  const said = `${result.stderr ?? ''}${result.error?.message ?? ''}`;
  // A single-user server goes on after a failed statement and ends with 0.
  if (result.status === 0 && !/^\S* ?.*(ERROR|FATAL|PANIC):/m.test(said)) return;
  if (saysDiskFull(said)) throw Object.assign(new Error(said), { code: 'ENOSPC', path: folder });
  throw new Error(
    `${path.basename(program)} failed (${result.status ?? result.signal ?? 'not started'}): ${said.trim()}`,
  );
}
