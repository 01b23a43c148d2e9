import 'server-only';
import type pg from 'pg';
import { type ChainPlace, checkRow, type Erasures } from './check-row.ts';
import { readBatches } from './read-rows.ts';

/** A part of the chain that can be walked by itself: what comes after one entry, up to and with another. */
export interface Stretch {
  after: ChainPlace;
  to: ChainPlace;
}

/** What a walk has to know beside the entries. */
export interface Known {
  /** Heads that a witness has signed, hex, by the number of their entry. */
  witnessed: ReadonlyMap<number, string>;
  erasures: Erasures;
}

/** Who walks several stretches at the same time. */
export interface Crew {
  /** Entries of one stretch. */
  stretchLength: number;
  /**
   * Says of each stretch, in their order, whether it holds in the view that `snapshot` names (PostgreSQL's
   * pg_export_snapshot). Rejects where it could not find out.
   */
  walk: (task: Known & { snapshot: string; stretches: readonly Stretch[] }) => Promise<boolean[]>;
}

/**
 * Whether every entry of a stretch is as it was written, and is the one that was signed. What is wrong with one that does
 * not hold is for a walk from end to end to name.
 */
export async function holds(client: pg.ClientBase, { after, to }: Stretch, known: Known): Promise<boolean> {
  let place = after;
  for await (const rows of readBatches(client, after.sequence, to.sequence)) {
    for (const row of rows) {
      if (checkRow(place, row, null, known.erasures) !== null) return false;
      place = { sequence: row.sequence, hash: row.hash };
      const signed = known.witnessed.get(place.sequence);
      if (signed !== undefined && signed !== place.hash.toString('hex')) return false;
    }
  }
  return place.sequence === to.sequence && place.hash.equals(to.hash);
}

/**
 * How far a crew has seen the chain to hold without a gap: the whole stretches behind `after`. Each begins with the hash that
 * the database has of the entry before it, and the stretch that ends there has found that hash to be right.
 * @param client with a transaction that sees one view of the database
 */
export async function walkTogether(
  client: pg.ClientBase,
  crew: Crew,
  after: ChainPlace,
  known: Known,
): Promise<ChainPlace> {
  const stretches = await findStretches(client, after, crew.stretchLength);
  if (stretches.length < 2) return after;
  const { rows } = await client.query<{ snapshot: string }>('SELECT pg_export_snapshot() AS snapshot');
  try {
    const held = await crew.walk({ ...known, snapshot: rows[0]?.snapshot ?? '', stretches });
    const broken = held.findIndex((one) => !one);
    return stretches[(broken === -1 ? stretches.length : broken) - 1]?.to ?? after;
  } catch (error) {
    // Nothing is lost but time: the walk from end to end finds out.
    console.error('the log is walked from end to end:', error instanceof Error ? error.message : error);
    return after;
  }
}

async function findStretches(client: pg.ClientBase, after: ChainPlace, length: number): Promise<Stretch[]> {
  const { rows } = await client.query<{ sequence: string; hash: Buffer }>(
    `SELECT e.sequence, e.hash
     FROM generate_series($1::bigint + $2, (SELECT max(sequence) FROM log_entry), $2) AS s (sequence)
     JOIN log_entry e ON e.sequence = s.sequence ORDER BY e.sequence`,
    [after.sequence, length],
  );
  const stretches: Stretch[] = [];
  let last = after;
  for (const row of rows) {
    const to = { sequence: Number(row.sequence), hash: row.hash };
    // One is missing: from there on it is walked from end to end.
    if (to.sequence !== last.sequence + length) break;
    stretches.push({ after: last, to });
    last = to;
  }
  return stretches;
}
