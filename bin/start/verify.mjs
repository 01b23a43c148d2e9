import { spawnSync } from 'node:child_process';
import { toSentence } from '../plain-failure.mjs';
import { findDatabaseUrls } from './database.mjs';
import { makeEnvironments } from './environments.mjs';
import { findNode } from './node-binary.mjs';
import { checkout, readSettings } from './settings.mjs';

/**
 * `npm run verify`: runs bin/verify.ts against the log of this data folder, as the role that can only read it.
 * @param {string[]} parameters passed on
 * @returns {number} the exit code
 */
export function verify(parameters) {
  try {
    const settings = readSettings({ dev: false });
    const { folder } = settings;
    const urls = findDatabaseUrls(folder);
    const { signer } = makeEnvironments({ settings, folder, secrets: {}, urls, actionKey: '', buildHash: '' });
    const script = ['--conditions=react-server', 'bin/verify.ts', ...parameters];
    const { status } = spawnSync(findNode().node, script, { cwd: checkout, env: signer, stdio: 'inherit' });
    return status ?? 2;
  } catch (error) {
    console.error(toSentence(error));
    return 2;
  }
}
