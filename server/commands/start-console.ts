import 'server-only';
import { checkDatabase } from '#server/db/check-database.ts';
import { getPool } from '#server/db/client.ts';
import { toStamp } from '#server/db/environment-stamp.ts';
import { untilReachable } from '#server/db/until-reachable.ts';
import { getEnv } from '#server/env.ts';
import { drainSendings } from './active-sendings.ts';
import { getInstallation } from './installation.ts';
import { getLease } from './lease.ts';
import { recordSchema } from './record-schema.ts';
import { recordFirstRules } from './rules/record-first-rules.ts';
import { sweep } from './sweep.ts';

/**
 * What a console does before it serves: refuses a database it must not use, takes its lease, records the shipped rules
 * where there are none, and classifies what a killed console left behind. A database that is away is waited for.
 * @throws DatabaseRefused, SettingsRefused: sentences for the person who starts it
 */
export function startConsole(): Promise<void> {
  return untilReachable(start);
}

async function start(): Promise<void> {
  await checkDatabase(getPool(), toStamp(getEnv()));
  await getInstallation();
  await getLease('console');
  await recordFirstRules();
  await recordSchema();
  await sweep('console');
}

/** Before the process ends: what is under way gets its outcome; then the lease goes. */
export async function stopConsole(): Promise<void> {
  await drainSendings();
  await (await getLease('console')).release();
}
