import { spawnSync } from 'node:child_process';
import { toSentence } from '../plain-failure.mjs';
import { findDatabaseUrls } from './database.mjs';
import { makeEnvironments } from './environments.mjs';
import { findNode } from './node-binary.mjs';
import { makeSecrets } from './secrets.mjs';
import { checkout, makeDataFolder, readSettings } from './settings.mjs';

/**
 * Runs a script with the console's own settings, on the database of this data folder, which has to be running.
 * @param {string} script path from the checkout
 * @param {string[]} parameters passed on
 * @param {'app' | 'restored'} [part] whose environment it gets
 * @returns {number} the exit code
 */
export function runOnData(script, parameters, part = 'app') {
  try {
    const settings = readSettings({ dev: false });
    const folder = makeDataFolder(settings.folder);
    const secrets = makeSecrets({ folder, upstream: settings.upstream });
    const urls = findDatabaseUrls(folder);
    const environments = makeEnvironments({ settings, folder, secrets, urls, actionKey: '', buildHash: '' });
    const run = ['--conditions=react-server', script, ...parameters];
    return spawnSync(findNode().node, run, { cwd: checkout, env: environments[part], stdio: 'inherit' }).status ?? 2;
  } catch (error) {
    console.error(toSentence(error));
    return 2;
  }
}
