import { statfsSync } from 'node:fs';
import { PlainFailure } from '../plain-failure.mjs';

/**
 * Refuses to begin where the disk is nearly full: a database that runs out of space stops in the middle of work.
 * @param {string} folder an existing folder on the disk
 * @param {number} megabytes wanted
 */
export function requireSpace(folder, megabytes) {
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / 1_000_000);
  if (free >= megabytes) return;
  throw new PlainFailure(
    `ディスクの空きが足りません（${folder}）。 The disk of ${folder} has ${free} MB free and ${megabytes} MB are needed; free some space and start again, nothing was touched.`,
  );
}
