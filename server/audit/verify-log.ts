import 'server-only';
import type pg from 'pg';
import { type ChainPlace, checkRow, follows, type LogRow } from './check-row.ts';
import { type Checkpoint, readCheckpoints } from './checkpoint.ts';
import type { Damage } from './damage.ts';
import { firstPrevious } from './entry.ts';
import { readErasures } from './read-erasures.ts';
import { readBatches, readRows } from './read-rows.ts';
import { findStanding, type Restore, type Standing } from './standing-checkpoints.ts';
import { type Crew, walkTogether } from './stretch.ts';
import { toEntry } from './to-entry.ts';

/** What the witness gave: its public key and its file of checkpoints. Both come from outside the database. */
export interface Witness {
  publicKeyPem: string;
  checkpoints: string;
}

export interface Verification {
  /** The first damage found, or null where the chain holds. */
  damage: Damage | null;
  /** Entries that were seen to hold. */
  count: number;
  /** Hash of the last of them, hex. */
  head: string;
  /** Entries after the last checkpoint: whole in themselves, and vouched for by nobody outside. */
  unwitnessed: number;
  checkpoints: number;
  /** Restores from a backup, as the checkpoints tell of them. */
  restores: Restore[];
}

/**
 * Verifies every entry in one consistent view of the database, against the witness's checkpoints where given.
 * @param after where an earlier walk ended: only what came after it is walked, and that entry must still be there
 * @param crew walks stretches of it at the same time (bin/walk-crew.ts); without one it is walked from end to end
 */
export async function verifyLog(
  pool: pg.Pool,
  witness: Witness | null = null,
  after: ChainPlace = beginning(),
  crew: Crew | null = null,
): Promise<Verification> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    // It waits for its crew, for minutes where the log is long.
    await client.query('SET LOCAL idle_in_transaction_session_timeout = 0');
    return await verifyOn(client, witness, after, crew);
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

/** As verifyLog, on a connection whose transaction the caller has begun. */
export async function verifyOn(
  client: pg.ClientBase,
  witness: Witness | null,
  after: ChainPlace = beginning(),
  crew: Crew | null = null,
): Promise<Verification> {
  const vouched = witness ? await readWitness(client, witness) : nobody(null);
  const known = vouched.damage ?? (await checkBeginning(client, after));
  const { place, damage } = known
    ? { place: after, damage: known }
    : await walk(client, vouched.checkpoints, after, crew);
  const last = vouched.checkpoints.at(-1)?.sequence ?? 0;
  return {
    damage,
    count: place.sequence,
    head: place.hash.toString('hex'),
    unwitnessed: Math.max(place.sequence - last, 0),
    checkpoints: vouched.count,
    restores: vouched.restores,
  };
}

/** The entry that an earlier walk ended with stands where it stood, as it was. */
async function checkBeginning(client: pg.ClientBase, { sequence, hash }: ChainPlace): Promise<Damage | null> {
  if (sequence === 0) return null;
  const { rows } = await client.query<{ hash: Buffer }>('SELECT hash FROM log_entry WHERE sequence = $1', [sequence]);
  const found = rows[0]?.hash;
  if (!found) return { kind: 'deleted', sequence };
  return found.equals(hash) ? null : { kind: 'edited', sequence };
}

async function walk(
  client: pg.ClientBase,
  checkpoints: readonly Checkpoint[],
  after: ChainPlace,
  crew: Crew | null,
): Promise<{ place: ChainPlace; damage: Damage | null }> {
  const erasures = await readErasures(client);
  const witnessed = new Map(checkpoints.map(({ sequence, head }) => [sequence, head]));
  // What the crew has seen to hold is not walked again; what it has not is walked here, and named.
  let place = crew === null ? after : await walkTogether(client, crew, after, { witnessed, erasures });
  let vouched = checkpoints.findLast(({ sequence }) => sequence <= place.sequence)?.sequence ?? 0;
  if (vouched < after.sequence) vouched = after.sequence;
  const due = checkpoints.filter(({ sequence }) => sequence > place.sequence).values();
  let checkpoint = due.next().value;
  for await (const { rows, coming } of withNext(readBatches(client, place.sequence))) {
    for (const [index, row] of rows.entries()) {
      const next = rows[index + 1] ?? coming;
      const found = checkRow(place, row, next, erasures);
      if (found)
        return { place, damage: 'kind' in found ? found : await nameMisplaced(client, place, found.misplaced) };
      const before = place;
      place = { sequence: row.sequence, hash: row.hash };
      if (checkpoint?.sequence !== place.sequence) continue;
      if (checkpoint.head !== place.hash.toString('hex')) {
        return { place: before, damage: nameContradiction(before, checkpoint, next, vouched) };
      }
      vouched = place.sequence;
      checkpoint = due.next().value;
    }
  }
  return { place, damage: await checkEnd(client, place, checkpoint) };
}

/**
 * An entry that holds in itself and is not the one that was signed. The entry after it knows whether it alone was
 * replaced, or another was put in its place.
 */
function nameContradiction(before: ChainPlace, signed: Checkpoint, next: LogRow | null, vouched: number): Damage {
  const { sequence, head } = signed;
  if (next !== null && follows(before, next)) return { kind: 'inserted', sequence };
  if (next?.previous.toString('hex') === head) return { kind: 'edited', sequence };
  return { kind: 'rewritten', sequence: vouched + 1, until: sequence };
}

/** A number met before was put in a second time; otherwise the true entry of this place stands elsewhere, or nowhere. */
async function nameMisplaced(client: pg.ClientBase, place: ChainPlace, stated: number): Promise<Damage> {
  const expected = place.sequence + 1;
  if (stated < expected) return { kind: 'inserted', sequence: stated };
  for await (const row of readRows(client, expected)) {
    if (toEntry(row.bytes)?.sequence === expected) return { kind: 'reordered', sequence: expected };
  }
  return { kind: 'deleted', sequence: expected };
}

/** The head's row and the remaining checkpoints know how long the log was. */
async function checkEnd(client: pg.ClientBase, place: ChainPlace, due: Checkpoint | undefined): Promise<Damage | null> {
  const { rows } = await client.query<{ sequence: string; hash: Buffer }>('SELECT sequence, hash FROM log_head');
  const head = rows[0];
  if (!head || Number(head.sequence) > place.sequence || due) return { kind: 'cutOff', sequence: place.sequence + 1 };
  if (Number(head.sequence) < place.sequence) return { kind: 'inserted', sequence: Number(head.sequence) + 1 };
  return head.hash.equals(place.hash) ? null : { kind: 'edited', sequence: place.sequence };
}

interface Vouched extends Standing {
  damage: Damage | null;
  /** Checkpoints in the file, those that a restore overtook included. */
  count: number;
}

async function readWitness(client: pg.ClientBase, witness: Witness): Promise<Vouched> {
  const read = readCheckpoints(witness.checkpoints, witness.publicKeyPem);
  if (!read.ok) return nobody({ kind: 'checkpointForged', sequence: read.line });
  const { rows } = await client.query<{ id: string; epoch: number }>(
    'SELECT database_id AS id, epoch FROM environment_stamp',
  );
  const standing = findStanding(read.checkpoints);
  const last = read.checkpoints.at(-1);
  const foreign = last && (last.databaseId !== rows[0]?.id || last.epoch < rows[0].epoch);
  const damage: Damage | null = foreign ? { kind: 'checkpointForeign', sequence: last.sequence } : null;
  return { ...standing, damage, count: read.checkpoints.length };
}

function nobody(damage: Damage | null): Vouched {
  return { damage, checkpoints: [], count: 0, restores: [] };
}

function beginning(): ChainPlace {
  return { sequence: 0, hash: firstPrevious };
}

/** Each batch with the row that comes after it. */
async function* withNext(batches: AsyncIterable<LogRow[]>): AsyncGenerator<{ rows: LogRow[]; coming: LogRow | null }> {
  let held: LogRow[] = [];
  for await (const rows of batches) {
    if (held.length > 0) yield { rows: held, coming: rows[0] ?? null };
    held = rows;
  }
  if (held.length > 0) yield { rows: held, coming: null };
}
