import 'server-only';
import type pg from 'pg';
import { type ChainPlace, checkRow } from './check-row.ts';
import { type Checkpoint, firstEpoch, hashCheckpoint } from './checkpoint.ts';
import type { Damage } from './damage.ts';
import { firstPrevious } from './entry.ts';
import { readErasures } from './read-erasures.ts';
import { readRows } from './read-rows.ts';

/** Entries that one checkpoint vouches for at most. */
export const checkpointEvery = 1000;

export type NextCheckpoint =
  | { ok: true; checkpoint: Checkpoint | null }
  /** What was signed before is no longer in the log, or what came after it is damaged: nothing may be signed. */
  | { ok: false; damage: Damage };

/**
 * What the witness may sign next: at most `checkpointEvery` entries after the last one it signed, all of which it has
 * seen to hold. Null where there are fewer than `least` of them. First of all, what it signed must still be there.
 * @param client a connection that may read the log
 * @param now the witness's own clock, not the database's
 */
export async function findNextCheckpoint(
  client: pg.ClientBase,
  { last, least, now }: { last: Checkpoint | null; least: number; now: Date },
): Promise<NextCheckpoint> {
  const facts = await readWitnessFacts(client, last?.sequence ?? 0);
  const broken = findBroken(facts, last);
  if (broken) return { ok: false, damage: broken };
  const after = last?.sequence ?? 0;
  const until = Math.min(facts.head, after + checkpointEvery);
  if (until - after < Math.max(least, 1)) return { ok: true, checkpoint: null };
  const walked = await walk(client, last, until);
  if (!walked.ok) return walked;
  if (until === facts.head && !walked.hash.equals(facts.headHash)) {
    return { ok: false, damage: { kind: 'edited', sequence: until } };
  }
  return {
    ok: true,
    checkpoint: {
      v: 1,
      sequence: until,
      count: until,
      head: walked.hash.toString('hex'),
      previous: last ? hashCheckpoint(last) : null,
      databaseId: facts.databaseId,
      epoch: facts.epoch,
      at: now.toISOString(),
    },
  };
}

/** What the witness must know of a database before it signs anything. */
export interface WitnessFacts {
  databaseId: string;
  epoch: number;
  head: number;
  headHash: Buffer;
  /** Of the entry that was signed last; null where there is none of that number. */
  signedHash: Buffer | null;
}

/** @param signed the entry whose hash is wanted */
export async function readWitnessFacts(client: pg.ClientBase, signed: number): Promise<WitnessFacts> {
  const { rows } = await client.query<Omit<WitnessFacts, 'head'> & { head: string }>({
    name: 'read-witness-facts',
    text: `SELECT s.database_id AS "databaseId", s.epoch, h.sequence AS head, h.hash AS "headHash",
        (SELECT hash FROM log_entry WHERE sequence = $1) AS "signedHash"
      FROM environment_stamp s, log_head h`,
    values: [signed],
  });
  const facts = rows[0];
  if (!facts) throw new Error('The database has no stamp or the log no head');
  return { ...facts, head: Number(facts.head) };
}

function findBroken(facts: WitnessFacts, last: Checkpoint | null): Damage | null {
  // An epoch that the witness has not begun was not ordered from it.
  if (facts.epoch !== (last?.epoch ?? firstEpoch)) return { kind: 'checkpointForeign', sequence: last?.sequence ?? 0 };
  if (last === null) return null;
  if (facts.databaseId !== last.databaseId) return { kind: 'checkpointForeign', sequence: last.sequence };
  if (facts.head < last.sequence) return { kind: 'cutOff', sequence: facts.head + 1 };
  if (facts.signedHash === null) return { kind: 'deleted', sequence: last.sequence };
  return facts.signedHash.toString('hex') === last.head ? null : { kind: 'rewritten', sequence: last.sequence };
}

/** Every entry after `last` up to `until`, seen to hold. */
export async function walk(
  client: pg.ClientBase,
  last: { sequence: number; head: string } | null,
  until: number,
): Promise<{ ok: true; hash: Buffer } | { ok: false; damage: Damage }> {
  let place: ChainPlace = last
    ? { sequence: last.sequence, hash: Buffer.from(last.head, 'hex') }
    : { sequence: 0, hash: firstPrevious };
  const erasures = await readErasures(client);
  for await (const row of readRows(client, place.sequence)) {
    const found = checkRow(place, row, null, erasures);
    if (found) return { ok: false, damage: 'kind' in found ? found : { kind: 'reordered', sequence: row.sequence } };
    place = { sequence: row.sequence, hash: row.hash };
    if (place.sequence === until) return { ok: true, hash: place.hash };
  }
  return { ok: false, damage: { kind: 'cutOff', sequence: place.sequence + 1 } };
}
