import { runOnData } from './run-on-data.mjs';

/**
 * `npm run stop`: runs bin/stop.ts on the database of this data folder, which has to be running.
 * @param {string[]} parameters passed on
 * @returns {number} the exit code
 */
export function stop(parameters) {
  return runOnData('bin/stop.ts', parameters);
}
