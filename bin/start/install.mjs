import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PlainFailure } from '../plain-failure.mjs';
import { requireSpace } from './disk.mjs';
import { waitForLock } from './lock.mjs';
import { checkout } from './settings.mjs';

const marker = path.join(checkout, 'node_modules/.quarterdeck-installed');
const installedMegabytes = 1_500;

/**
 * Installs what package-lock.json names, unless that very lockfile is installed. Install scripts stay off.
 * @param {(line: string) => void} say
 */
export async function install(say) {
  const wanted = lockfileHash();
  if (isInstalled(wanted)) return;
  const lock = await waitForLock(`${checkout} install`, () =>
    say('別の起動がインストール中です。 Waiting for another start that is installing.'),
  );
  try {
    if (isInstalled(wanted)) return;
    requireSpace(checkout, installedMegabytes);
    say('依存パッケージをインストールします。 Installing the packages of package-lock.json (once, about 1.1 GB).');
    runNpm();
    writeFileSync(marker, wanted);
  } finally {
    await lock.release();
  }
}

function isInstalled(wanted) {
  return existsSync(marker) && readFileSync(marker, 'utf8') === wanted;
}

function lockfileHash() {
  return createHash('sha256')
    .update(readFileSync(path.join(checkout, 'package-lock.json')))
    .digest('hex');
}

function runNpm() {
  // Nothing is saved: another registry, or another npm, would write the lockfile anew and leave a changed checkout.
  const parameters = [
    'install',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-save',
    '--no-audit',
    '--no-fund',
  ];
  const { command, before } = findNpm();
  const { status, stderr, error } = spawnSync(command, [...before, ...parameters], {
    cwd: checkout,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    // `npm start --production` and NODE_ENV would leave out what building needs.
    env: { ...process.env, NODE_ENV: '', npm_config_omit: '', npm_config_production: '' },
  });
  if (status === 0) return;
  const said = (stderr || error?.message || '').trim();
  if (/ENOSPC|no space left/i.test(said)) throw Object.assign(new Error(said), { code: 'ENOSPC', path: checkout });
  process.stderr.write(`${said}\n`);
  throw new PlainFailure(
    'インストールできませんでした。 npm install did not succeed (its own words are above); check the network and start again.',
  );
}

/** The npm that runs this script, else the one on the PATH. */
function findNpm() {
  const own = process.env.npm_execpath;
  if (own && /npm-cli\.[cm]?js$/.test(own)) return { command: process.execPath, before: [own] };
  return { command: 'npm', before: [] };
}
