import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PlainFailure } from '../plain-failure.mjs';
import { requireSpace } from './disk.mjs';
import { waitForLock } from './lock.mjs';
import { findMarked } from './processes.mjs';
import { checkout, shortHash } from './settings.mjs';

const sources = [
  'app',
  'components',
  'domains',
  'graphql',
  'messages',
  'public',
  'server',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
const buildMegabytes = 500;
const output = path.join(checkout, '.next');
const marker = path.join(output, 'quarterdeck-build');

/**
 * Builds the console, unless the build of these very sources, packages, Node and action key is there.
 * @param {{ node: string, version: string, env: Record<string, string>, say: (line: string) => void, signal: AbortSignal }} options
 * @returns {Promise<string>} the build's hash
 */
export async function build({ node, version, env, say, signal }) {
  const wanted = hashOf(version, env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? '');
  const lock = await waitForLock(`${checkout} build`, () =>
    say('別の起動がビルド中です。 Waiting for another start that is building.'),
  );
  try {
    if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return wanted;
    refuseUnderRunning(wanted);
    requireSpace(checkout, buildMegabytes);
    say('ビルドします（変更時のみ）。 Building the console (only when something changed).');
    rmSync(marker, { force: true });
    const began = Date.now();
    await runBuild(node, env, signal);
    // The manifests inside hold the key of the server actions in clear.
    chmodSync(output, 0o700);
    writeFileSync(marker, wanted);
    say(`ビルド完了 ${Math.round((Date.now() - began) / 1000)} s。 Built.`);
    return wanted;
  } finally {
    await lock.release();
  }
}

/** The key that Next.js encrypts action arguments with, and names actions by: kept, so that both outlive a build. */
export function makeActionKey() {
  if (process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY) return process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY;
  const folder = path.join(checkout, '.quarterdeck');
  const file = path.join(folder, 'action-key');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}

function hashOf(version, actionKey) {
  const hash = createHash('sha256').update(`${version}\n${shortHash(actionKey)}\n`);
  for (const source of sources) addTo(hash, path.join(checkout, source));
  return hash.digest('hex');
}

function addTo(hash, at) {
  if (!existsSync(at)) return;
  const entries = listFolder(at);
  if (!entries) {
    hash.update(`${path.relative(checkout, at)}\n`).update(readFileSync(at));
    return;
  }
  for (const name of entries) addTo(hash, path.join(at, name));
}

/** Tests and the sandbox are no part of the console. */
function listFolder(at) {
  try {
    return readdirSync(at)
      .filter((name) => !/\.test\.tsx?$/.test(name) && path.join(at, name) !== path.join(checkout, 'graphql/sandbox'))
      .sort();
  } catch (error) {
    if (error.code === 'ENOTDIR') return null;
    throw error;
  }
}

/** A build replaces the files that a running console of this checkout serves. */
function refuseUnderRunning(wanted) {
  const running = findMarked(
    'QUARTERDECK_BUILD',
    (value) => value.startsWith(`${shortHash(checkout)}:`) && !value.endsWith(wanted),
  );
  if (running.length === 0) return;
  throw new PlainFailure(
    '同じフォルダーの別の Quarterdeck が動作中です。 The sources changed while another Quarterdeck is running from this folder; stop that one first, then start again.',
  );
}

function runBuild(node, env, signal) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, ['node_modules/next/dist/bin/next', 'build'], {
      cwd: checkout,
      env,
      signal,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        said += text;
      });
    }
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) return resolve();
      if (/ENOSPC|No space left/i.test(said)) {
        return reject(Object.assign(new Error('build'), { code: 'ENOSPC', path: checkout }));
      }
      process.stderr.write(said);
      return reject(
        new PlainFailure(
          'ビルドできませんでした。 The build did not succeed (its own words are above); nothing was started.',
        ),
      );
    });
  });
}
