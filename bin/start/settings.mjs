import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlainFailure } from '../plain-failure.mjs';
import { systemFolder } from '../postgres-binaries.mjs';

/** The folder of package.json. */
export const checkout = realpathSync(fileURLToPath(new URL('../..', import.meta.url)));

/**
 * What the person asked for, from the environment (docs/operating.md lists it).
 * @typedef {object} Settings
 * @property {'sandbox' | 'live'} upstream
 * @property {number} port of the console
 * @property {string} host address the console listens on
 * @property {number} apiPort of the sandbox's API site
 * @property {number} authPort of the sandbox's authentication site
 * @property {string} folder everything that outlives a start, one for each upstream
 * @property {boolean} dev
 *
 * @param {{ dev: boolean }} options
 * @returns {Settings}
 */
export function readSettings({ dev }) {
  const upstream = process.env.UPSTREAM || 'sandbox';
  if (upstream !== 'sandbox' && upstream !== 'live') {
    throw new PlainFailure('UPSTREAM は sandbox か live でなければなりません。 UPSTREAM must be sandbox or live.');
  }
  return {
    upstream,
    dev,
    port: readPort('PORT', 3000),
    // Anyone can be anyone in the sandbox: it is never reachable from another machine unless asked for.
    host: process.env.HOST || '127.0.0.1',
    apiPort: readPort('SANDBOX_API_PORT', 4310),
    authPort: readPort('SANDBOX_AUTH_PORT', 4311),
    folder: path.join(dataFolder(), upstream),
  };
}

/** @param {string} text @returns {string} 12 hexadecimal digits */
export function shortHash(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

function dataFolder() {
  if (process.env.QUARTERDECK_DATA) return path.resolve(process.env.QUARTERDECK_DATA);
  // The database's own account cannot enter root's home.
  const base =
    process.getuid?.() === 0
      ? systemFolder
      : path.join(process.env.XDG_DATA_HOME || path.join(homedir(), '.local/share'), 'quarterdeck');
  return path.join(base, shortHash(checkout));
}

/** Makes the data folder; under root others may pass through it (the database's account does), but not list it. */
export function makeDataFolder(folder) {
  try {
    const underRoot = process.getuid?.() === 0;
    mkdirSync(folder, { recursive: true, mode: underRoot ? 0o711 : 0o700 });
    mkdirSync(path.join(folder, 'logs'), { recursive: true, mode: 0o700 });
    return realpathSync(folder);
  } catch (error) {
    if (error.code === 'ENOSPC') throw error;
    throw new PlainFailure(
      `データフォルダー ${folder} を作れません。 The data folder ${folder} cannot be made (${error.code}); set QUARTERDECK_DATA to one that can.`,
    );
  }
}

function readPort(name, preset) {
  const value = Number(process.env[name] || preset);
  if (Number.isInteger(value) && value > 0 && value < 65_536) return value;
  throw new PlainFailure(`${name} はポート番号でなければなりません。 ${name} must be a port number from 1 to 65535.`);
}
