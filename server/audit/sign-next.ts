import 'server-only';
import type pg from 'pg';
import type { CheckpointFile } from './checkpoint-file.ts';
import { findNextCheckpoint, type NextCheckpoint } from './next-checkpoint.ts';
import { findNextEpoch } from './next-epoch.ts';
import type { RestoreOrder } from './restore-order.ts';
import type { WitnessKey } from './witness-key.ts';

/** Any number that nobody else uses: two witnesses of one database must not write one file at once. */
const witnessLock = 20_806;

/**
 * One look of the witness: signs what it may (findNextCheckpoint) and returns it once it is on the disk. Null also
 * while another witness is at work. An order to begin a new epoch comes first.
 * @throws {WitnessRefused} when the file of checkpoints is not as it was left
 */
export async function signNext(
  pool: pg.Pool,
  { key, file, least, order }: { key: WitnessKey; file: CheckpointFile; least: number; order: RestoreOrder | null },
): Promise<NextCheckpoint> {
  const client = await pool.connect();
  let broken = true;
  try {
    // READ COMMITTED: the lock first, then statements that see everything committed before it.
    await client.query('BEGIN READ ONLY');
    const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS mine', [
      witnessLock,
    ]);
    const next: NextCheckpoint = rows[0]?.mine
      ? await findNext(client, file, least, order)
      : { ok: true, checkpoint: null };
    if (next.ok && next.checkpoint) file.append(next.checkpoint, key.privateKey);
    await client.query('COMMIT');
    broken = false;
    return next;
  } finally {
    client.release(broken);
  }
}

async function findNext(
  client: pg.ClientBase,
  file: CheckpointFile,
  least: number,
  order: RestoreOrder | null,
): Promise<NextCheckpoint> {
  const now = new Date();
  const begun = order && (await findNextEpoch(client, { order, before: file.all(), now }));
  if (begun && (!begun.ok || begun.checkpoint)) return begun;
  return findNextCheckpoint(client, { last: file.last(), least, now });
}
