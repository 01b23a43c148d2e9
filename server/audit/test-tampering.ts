import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { canonicalJson, type JsonObject } from './canonical-json.ts';
import type { DamageKind } from './damage.ts';
import { hashEntry } from './entry.ts';
import { columnNames, toColumns } from './entry-columns.ts';
import { logLength } from './test-tampered-log.ts';
import { toEntry } from './to-entry.ts';

/** A whole number from `from` to `to`, both included. */
export type Draw = (from: number, to: number) => number;

export interface Tampering {
  name: string;
  /** What a verifier may call it; the first is what it is called nearly always. */
  kinds: readonly DamageKind[];
  /** Where the damage must be named at the latest: at `place`, or at the checkpoint after it. */
  byCheckpoint?: boolean;
  /** The witness's file that lies beside the log is cut at the same place: only the copy outside can name it. */
  cutsWitness?: true;
  /** Done as the tables' owner, inside a transaction that is rolled back. @returns the first entry it touches */
  tamper: (owner: pg.ClientBase, place: number, draw: Draw) => Promise<number>;
}

export const tamperings: readonly Tampering[] = [
  { name: 'a bit of the bytes', kinds: ['edited', 'reordered', 'deleted', 'inserted'], tamper: flipBit },
  { name: 'the text, hashed anew', kinds: ['edited', 'inserted'], tamper: replaceEntry },
  { name: 'the text, and every hash after it', kinds: ['rewritten'], byCheckpoint: true, tamper: rewriteFrom },
  { name: 'a search column', kinds: ['columnDiffers'], tamper: editColumn },
  { name: 'deleted', kinds: ['deleted'], tamper: deleteSome },
  { name: 'inserted', kinds: ['inserted'], tamper: insertOne },
  { name: 'reordered', kinds: ['reordered'], tamper: swapTwo },
  { name: 'cut off', kinds: ['cutOff'], tamper: cutOff },
  { name: 'cut off, and the checkpoint file with it', kinds: ['cutOff'], cutsWitness: true, tamper: cutOff },
];

interface Row {
  sequence: number;
  bytes: Buffer;
  previous: Buffer;
}

async function readRow(owner: pg.ClientBase, sequence: number): Promise<Row> {
  const { rows } = await owner.query<Row>('SELECT bytes, previous FROM log_entry WHERE sequence = $1', [sequence]);
  if (!rows[0]) throw new Error(`No entry ${sequence}`);
  return { ...rows[0], sequence };
}

async function flipBit(owner: pg.ClientBase, place: number, draw: Draw): Promise<number> {
  const { bytes } = await readRow(owner, place);
  const at = draw(0, bytes.length - 1);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << draw(0, 7));
  await owner.query('UPDATE log_entry SET bytes = $2 WHERE sequence = $1', [place, bytes]);
  return place;
}

/** Another text whose columns fit it. */
function forge({ bytes }: Row): Buffer {
  const entry: JsonObject = JSON.parse(bytes.toString('utf8'));
  return Buffer.from(canonicalJson({ ...entry, address: '198.51.100.9' }), 'utf8');
}

async function store(owner: pg.ClientBase, sequence: number, bytes: Buffer, previous: Buffer): Promise<Buffer> {
  const entry = toEntry(bytes);
  if (!entry) throw new Error('A forgery must be an entry');
  const hash = hashEntry(previous, bytes);
  const columns = Object.entries(toColumns(entry));
  const set = columns.map(([name], index) => `${toColumn(name)} = $${index + 5}`).join(', ');
  await owner.query(`UPDATE log_entry SET bytes = $2, previous = $3, hash = $4, ${set} WHERE sequence = $1`, [
    sequence,
    bytes,
    previous,
    hash,
    ...columns.map(([, value]) => value),
  ]);
  return hash;
}

function toColumn(name: string): string {
  return (columnNames as Record<string, string>)[name] ?? name;
}

async function replaceEntry(owner: pg.ClientBase, place: number): Promise<number> {
  const row = await readRow(owner, place);
  await store(owner, place, forge(row), row.previous);
  return place;
}

/** The perfect forgery: the chain holds in itself, the head included. */
async function rewriteFrom(owner: pg.ClientBase, place: number): Promise<number> {
  let { previous } = await readRow(owner, place);
  const { rows } = await owner.query<{ sequence: string; bytes: Buffer }>(
    'SELECT sequence, bytes FROM log_entry WHERE sequence >= $1 ORDER BY sequence',
    [place],
  );
  const forged = rows.map(({ sequence, bytes }) => {
    const number = Number(sequence);
    const made = number === place ? forge({ sequence: number, bytes, previous }) : bytes;
    const before = previous;
    previous = hashEntry(before, made);
    return { number, made, before, hash: previous };
  });
  await owner.query(
    `UPDATE log_entry SET previous = made.previous, hash = made.hash
     FROM unnest($1::bigint[], $2::bytea[], $3::bytea[]) AS made(sequence, previous, hash)
     WHERE log_entry.sequence = made.sequence`,
    [forged.map(({ number }) => number), forged.map(({ before }) => before), forged.map(({ hash }) => hash)],
  );
  const first = forged[0];
  if (first) await store(owner, place, first.made, first.before);
  await turnHead(owner);
  return place;
}

async function editColumn(owner: pg.ClientBase, place: number, draw: Draw): Promise<number> {
  const names = Object.values(columnNames);
  const name = names[draw(0, names.length - 1)] ?? 'code';
  const value =
    { at: `at + interval '1 microsecond'`, yen: 'coalesce(yen, 0) + 1' }[String(name)] ??
    `coalesce(${name}, '') || 'x'`;
  await owner.query(`UPDATE log_entry SET ${name} = ${value} WHERE sequence = $1`, [place]);
  return place;
}

async function deleteSome(owner: pg.ClientBase, place: number, draw: Draw): Promise<number> {
  const until = Math.min(place + draw(0, 3), logLength - 1);
  for (const table of ['log_payload', 'log_entry']) {
    await owner.query(`DELETE FROM ${table} WHERE sequence BETWEEN $1 AND $2`, [place, until]);
  }
  return place;
}

/** Half of the time a copy from elsewhere, else one that fits the entry before it. */
async function insertOne(owner: pg.ClientBase, place: number, draw: Draw): Promise<number> {
  const copied = draw(0, 1) === 0;
  const row = await readRow(owner, place);
  const source = copied ? await readRow(owner, draw(1, logLength)) : row;
  for (const table of ['log_entry', 'log_payload']) {
    await owner.query(`UPDATE ${table} SET sequence = sequence + 1000000 WHERE sequence >= $1`, [place]);
    await owner.query(`UPDATE ${table} SET sequence = sequence - 999999 WHERE sequence > 1000000`);
  }
  await owner.query(
    `INSERT INTO log_entry (sequence, bytes, previous, hash, at, event) VALUES ($1, $2, $3, $4, clock(), 'x')`,
    [place, source.bytes, row.previous, randomBytes(32)],
  );
  const bytes = copied ? source.bytes : forge(row);
  await store(owner, place, bytes, copied ? source.previous : row.previous);
  return place;
}

async function swapTwo(owner: pg.ClientBase, place: number, draw: Draw): Promise<number> {
  const other = Math.min(place + draw(1, 40), logLength);
  const one = Math.min(place, other - 1);
  for (const table of ['log_entry', 'log_payload']) {
    for (const [from, to] of [
      [one, 1_000_000],
      [other, one],
      [1_000_000, other],
    ]) {
      await owner.query(`UPDATE ${table} SET sequence = $2 WHERE sequence = $1`, [from, to]);
    }
  }
  return one;
}

/** With the head turned back, so that the log is whole in itself. */
async function cutOff(owner: pg.ClientBase, place: number): Promise<number> {
  for (const table of ['log_payload', 'log_entry']) {
    await owner.query(`DELETE FROM ${table} WHERE sequence >= $1`, [place]);
  }
  await turnHead(owner);
  return place;
}

async function turnHead(owner: pg.ClientBase): Promise<void> {
  await owner.query(
    `UPDATE log_head SET (sequence, hash) = (
       SELECT coalesce(max(sequence), 0), coalesce((array_agg(hash ORDER BY sequence DESC))[1], decode(repeat('00', 32), 'hex'))
       FROM log_entry)`,
  );
}
