import 'server-only';
import { getLastCheckpoint } from '#server/audit/last-checkpoint.ts';
import { connectionOf, type Database, getPool } from '#server/db/client.ts';
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
  const signs = await restoreSigns();
  if (signs === 'forged') return { code: 'databaseRestored' };
  const { rows } = await connectionOf(database).query<{ whole: boolean; stopped: boolean; until: string | null }>({
    name: 'find-halt',
    text: `SELECT ${whole} AS whole,
        EXISTS (SELECT FROM stop WHERE lifted_at IS NULL AND (scope = 'all'
          OR (scope = 'domain' AND name = $7) OR (scope = 'operation' AND name = $8))) AS stopped,
        (SELECT until FROM held_back WHERE person_id = $9 AND until > clock())::text AS until`,
    values: [...signs, about.domain, about.operation, about.personId],
  });
  const [found] = rows;
  if (!found) throw new Error('The database did not answer whether sending is held back');
  if (!found.whole) return { code: 'databaseRestored' };
  if (found.stopped) return { code: 'sendingStopped' };
  return found.until === null ? null : { code: 'heldBack', until: new Date(found.until).toISOString() };
}

/** Whether the database is older than what stands outside of it: it was restored, and nobody has said so yet. */
export async function isRestored(): Promise<boolean> {
  const signs = await restoreSigns();
  if (signs === 'forged') return true;
  const { rows } = await getPool().query<{ whole: boolean }>({
    name: 'is-whole',
    text: `SELECT ${whole} AS whole`,
    values: [...signs],
  });
  return rows[0]?.whole !== true;
}

/** SQL: whether the database holds what stands outside of it; its parameters are those of restoreSigns(). */
const whole = `(($1::bigint IS NULL
    OR EXISTS (SELECT FROM log_entry, environment_stamp WHERE sequence = $1 AND hash = decode($2, 'hex')
      AND epoch = $3 AND database_id = $4::uuid))
  AND ($5::uuid IS NULL
    OR EXISTS (SELECT FROM command WHERE id = $5 AND attempt >= $6)
    OR EXISTS (SELECT FROM lost_sending WHERE command_id = $5 AND attempt >= $6)))`;

/**
 * What stands outside of the database, null where nothing does. The witness's last checkpoint must be of an entry that
 * the database has, in the epoch it is in; the last sending of the journal must be known, as a command or as one that a
 * restore lost.
 */
async function restoreSigns(): Promise<'forged' | readonly (string | number | null)[]> {
  const checkpoint = getLastCheckpoint(getEnv().CHECKPOINTS_FOLDER);
  if (checkpoint === 'forged') return 'forged';
  const { databaseId } = await getInstallation();
  const sending = findLastJournaled(databaseId, new Date());
  return [
    checkpoint?.sequence ?? null,
    checkpoint?.head ?? null,
    checkpoint?.epoch ?? null,
    checkpoint?.databaseId ?? null,
    sending?.command ?? null,
    sending?.attempt ?? null,
  ];
}
