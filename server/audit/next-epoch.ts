import 'server-only';
import type pg from 'pg';
import { type Checkpoint, firstEpoch, hashCheckpoint } from './checkpoint.ts';
import { firstPrevious } from './entry.ts';
import { type NextCheckpoint, readWitnessFacts, walk } from './next-checkpoint.ts';
import type { RestoreOrder } from './restore-order.ts';

/**
 * The first checkpoint of a new epoch, for a database that somebody ordered to be taken as restored: it names the last
 * checkpoint that still holds and vouches for everything after it as it is now. Null where the order is not about this
 * database and the epoch that comes next.
 * @param before every checkpoint so far, oldest first
 * @param now the witness's own clock
 */
export async function findNextEpoch(
  client: pg.ClientBase,
  { order, before, now }: { order: RestoreOrder; before: readonly Checkpoint[]; now: Date },
): Promise<NextCheckpoint> {
  const last = before.at(-1) ?? null;
  const facts = await readWitnessFacts(client, 0);
  const foreign = last !== null && last.databaseId !== facts.databaseId;
  const next = (last?.epoch ?? firstEpoch) + 1;
  if (foreign || order.databaseId !== facts.databaseId || order.epoch !== next || facts.epoch !== next) {
    return { ok: true, checkpoint: null };
  }
  const kept = await findKept(client, before);
  const walked = await walk(client, kept, facts.head);
  if (!walked.ok) return walked;
  if (!walked.hash.equals(facts.headHash)) return { ok: false, damage: { kind: 'edited', sequence: facts.head } };
  return {
    ok: true,
    checkpoint: {
      v: 1,
      sequence: facts.head,
      count: facts.head,
      head: facts.headHash.toString('hex'),
      previous: last ? hashCheckpoint(last) : null,
      databaseId: facts.databaseId,
      epoch: next,
      restoredTo: { sequence: kept.sequence, head: kept.head },
      at: now.toISOString(),
    },
  };
}

/** The newest checkpoint whose entry is still there as it was signed. */
async function findKept(
  client: pg.ClientBase,
  before: readonly Checkpoint[],
): Promise<{ sequence: number; head: string }> {
  for (const { sequence, head } of before.toReversed()) {
    const { rows } = await client.query<{ hash: Buffer }>('SELECT hash FROM log_entry WHERE sequence = $1', [sequence]);
    if (rows[0]?.hash.toString('hex') === head) return { sequence, head };
  }
  return { sequence: 0, head: firstPrevious.toString('hex') };
}
