import 'server-only';
import { sql } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';
import { getLastCheckpoint } from './last-checkpoint.ts';

/** Entries that have waited too long for a checkpoint. */
export interface WitnessGap {
  /** When the oldest of them was written; ISO 8601 as PostgreSQL prints it. */
  since: string;
  unwitnessed: number;
  /** The last checkpoint is not signed by the key beside it. */
  forged: boolean;
}

/**
 * Whether the witness has missed a checkpoint: it signs within a minute of an entry, and five have passed.
 * @param folder where its checkpoints can be read; without one no witness is known, and none is missed
 */
export async function findWitnessGap(folder: string | undefined): Promise<WitnessGap | null> {
  if (folder === undefined) return null;
  const last = getLastCheckpoint(folder);
  const forged = last === 'forged';
  const signed = last === null || last === 'forged' ? 0 : last.sequence;
  const { rows } = await getDatabase().execute<{ since: string; unwitnessed: string }>(sql`
    SELECT e.at::text AS since, h.sequence - ${signed} AS unwitnessed
    FROM log_entry e, log_head h
    WHERE e.sequence = ${signed} + 1 AND (${forged} OR e.at < clock() - interval '5 minutes')`);
  const [row] = rows;
  return row ? { since: row.since, unwitnessed: Number(row.unwitnessed), forged } : null;
}
