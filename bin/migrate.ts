import { toStamp } from '#server/db/environment-stamp.ts';
import { migrateDatabase } from '#server/db/migrate-database.ts';
import { getMigrationEnv } from '#server/env.ts';

// Runs once before the console starts, as the owner of the tables; the console itself never has that role.
const env = getMigrationEnv();
await migrateDatabase(env.DATABASE_OWNER_URL, toStamp(env));
