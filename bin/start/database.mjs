import path from 'node:path';
import { getPostgresUrls, startPostgres } from '../embedded-postgres.mjs';

/** Where the embedded database of a data folder lives. @param {string} folder */
export function databaseFolder(folder) {
  return path.join(folder, 'postgres');
}

/** Whether the person brings a PostgreSQL of their own. */
export function hasOwnDatabase() {
  return Boolean(process.env.DATABASE_URL);
}

/** @param {string} folder the data folder */
export function findDatabaseUrls(folder) {
  if (!hasOwnDatabase()) return getPostgresUrls(databaseFolder(folder));
  return {
    appUrl: process.env.DATABASE_URL ?? '',
    ownerUrl: process.env.DATABASE_OWNER_URL,
    witnessUrl: process.env.DATABASE_WITNESS_URL,
  };
}

/** @param {string} folder the data folder */
export async function startDatabase(folder) {
  return startPostgres({ folder: databaseFolder(folder) });
}
