import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PlainFailure } from '../plain-failure.mjs';

const names = ['SESSION_SECRET', 'GRANT_KEYS', 'SEAL_KEYS', 'PAYLOAD_KEYS'];

/**
 * The secrets of this data folder, made once and kept in a 0600 file; what the environment names itself wins.
 * The sandbox's are marked, so that a live console refuses them.
 * @param {{ folder: string, upstream: 'sandbox' | 'live' }} options
 * @returns {Record<string, string>}
 */
export function makeSecrets({ folder, upstream }) {
  const file = path.join(folder, 'secrets.json');
  const kept = existsSync(file) ? readKept(file) : {};
  const missing = names.filter((name) => !kept[name] && !process.env[name]);
  if (missing.length > 0) {
    for (const name of missing) kept[name] = makeSecret(name, upstream);
    const unfinished = `${file}.unfinished`;
    writeFileSync(unfinished, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600, flush: true });
    renameSync(unfinished, file);
  }
  return Object.fromEntries(names.map((name) => [name, process.env[name] || kept[name]]));
}

function makeSecret(name, upstream) {
  const mark = upstream === 'sandbox' ? 'sandbox-' : '';
  if (name === 'SESSION_SECRET') return `${mark}${randomBytes(32).toString('hex')}`;
  return `${mark}${randomBytes(3).toString('hex')}:${randomBytes(32).toString('base64')}`;
}

function readKept(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // New keys would make everything sealed so far unreadable: a person decides.
    throw new PlainFailure(
      `鍵のファイル ${file} を読めません。 The keys in ${file} cannot be read; put the file back from a backup.`,
    );
  }
}
