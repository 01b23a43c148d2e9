import { runOnData } from './run-on-data.mjs';

/**
 * `npm run staff`: runs bin/staff.ts on the database of this data folder, which has to be running.
 * @param {string[]} parameters passed on
 * @returns {number} the exit code
 */
export function staff(parameters) {
  return runOnData('bin/staff.ts', parameters);
}
