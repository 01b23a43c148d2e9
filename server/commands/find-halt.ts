import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { getLastCheckpoint } from '#server/audit/last-checkpoint.ts';
import { type Database, getDatabase } from '#server/db/client.ts';
import { getEnv } from '#server/env.ts';
import { getInstallation } from './installation.ts';
import { findLastJournaled } from './last-journaled.ts';

/** Why nothing of this may be sent right now. */
export type Halt =
  | { code: 'databaseRestored' | 'sendingStopped' }
  /** Upstream asked for a pause. `until`: ISO 8601. */
  | { code: 'heldBack'; until: string };

export interface HaltQuestion {
  operation: string;
  domain: string;
  /** Whose token it would go with. */
  personId: string;
}

/** What holds sending back, as this connection sees it in this very statement; null where nothing does. */
export async function findHalt(database: Database, about: HaltQuestion): Promise<Halt | null> {
  const { whole } = await restoreSigns();
  const { rows } = await database.execute<{ whole: boolean; stopped: boolean; until: string | null }>(sql`
    SELECT ${whole} AS whole,
      EXISTS (SELECT FROM stop WHERE lifted_at IS NULL AND (scope = 'all'
        OR (scope = 'domain' AND name = ${about.domain}) OR (scope = 'operation' AND name = ${about.operation}))) AS stopped,
      (SELECT until FROM held_back WHERE person_id = ${about.personId} AND until > clock())::text AS until`);
  const [found] = rows;
  if (!found) throw new Error('The database did not answer whether sending is held back');
  if (!found.whole) return { code: 'databaseRestored' };
  if (found.stopped) return { code: 'sendingStopped' };
  return found.until === null ? null : { code: 'heldBack', until: new Date(found.until).toISOString() };
}

/** Whether the database is older than what stands outside of it: it was restored, and nobody has said so yet. */
export async function isRestored(): Promise<boolean> {
  const { whole } = await restoreSigns();
  const { rows } = await getDatabase().execute<{ whole: boolean }>(sql`SELECT ${whole} AS whole`);
  return rows[0]?.whole !== true;
}

/**
 * SQL: whether the database holds what stands outside of it. The witness's last checkpoint must be of an entry it has,
 * in the epoch it is in; the last sending of the journal must be known, as a command or as one that a restore lost.
 */
async function restoreSigns(): Promise<{ whole: SQL }> {
  const checkpoint = getLastCheckpoint(getEnv().CHECKPOINTS_FOLDER);
  if (checkpoint === 'forged') return { whole: sql`false` };
  const { databaseId } = await getInstallation();
  const sending = findLastJournaled(databaseId, new Date());
  const witnessed =
    checkpoint === null
      ? sql`true`
      : sql`EXISTS (SELECT FROM log_entry, environment_stamp WHERE sequence = ${checkpoint.sequence}
          AND hash = decode(${checkpoint.head}, 'hex') AND epoch = ${checkpoint.epoch}
          AND database_id = ${checkpoint.databaseId})`;
  const journaled =
    sending === null
      ? sql`true`
      : sql`(EXISTS (SELECT FROM command WHERE id = ${sending.command} AND attempt >= ${sending.attempt})
          OR EXISTS (SELECT FROM lost_sending WHERE command_id = ${sending.command} AND attempt >= ${sending.attempt}))`;
  return { whole: sql`${witnessed} AND ${journaled}` };
}
