import { runOnData } from './run-on-data.mjs';

/**
 * `npm run restored`: runs bin/restored.ts on the database of this data folder, which has to be running, with the owner
 * of its tables and the folder of the witness.
 * @param {string[]} parameters passed on
 * @returns {number} the exit code
 */
export function restored(parameters) {
  return runOnData('bin/restored.ts', parameters, 'restored');
}
