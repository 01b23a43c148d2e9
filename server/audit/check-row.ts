import type { Damage } from './damage.ts';
import { commitTo, hashEntry } from './entry.ts';
import { columnEnd, joinColumns, joinedNames, toColumns, toMicroseconds } from './entry-columns.ts';
import type { Entry } from './event.ts';
import { glanceAtEntry } from './to-entry.ts';

/** One row of log_entry with its payloads, as the verifier reads it. */
export interface LogRow {
  sequence: number;
  bytes: Buffer;
  previous: Buffer;
  hash: Buffer;
  /** The column `at`, in microseconds since 1970. */
  moment: number;
  /** The other search columns, as joinColumns joins them. */
  columns: string;
  payloads: { name: string; salt: Buffer; content: string }[];
}

/** Where the chain stands: the number and hash of the last good entry. */
export interface ChainPlace {
  sequence: number;
  hash: Buffer;
}

/** Payloads that a `payload.erased` entry speaks of, by toErasureKey. */
export type Erasures = ReadonlySet<string>;

export function toErasureKey(sequence: number, payload: string): string {
  return `${sequence} ${payload}`;
}

/**
 * Checks one row against the chain before it. `next` is the row after it, needed to tell an inserted row from an
 * edited one. A row that states another number than its own is `misplaced`: the caller looks where the right one is.
 * @returns null where the row is as it was written
 */
export function checkRow(
  place: ChainPlace,
  row: LogRow,
  next: LogRow | null,
  erasures: Erasures,
): Damage | { misplaced: number } | null {
  const expected = place.sequence + 1;
  if (row.sequence > expected) return { kind: 'deleted', sequence: expected };
  const entry = glanceAtEntry(row.bytes);
  const found = checkChain(place, row, entry) ?? checkContent(row, entry, erasures);
  if (found === null || next === null || !follows(place, next)) return found;
  // Where this row is the next one's own successor, nothing was put in: the two changed places.
  return follows({ sequence: expected, hash: next.hash }, row) ? found : { kind: 'inserted', sequence: expected };
}

function checkContent(row: LogRow, entry: Entry | null, erasures: Erasures): Damage | null {
  if (entry === null) return { kind: 'edited', sequence: row.sequence };
  return checkColumns(entry, row) ?? checkPayloads(entry, row, erasures);
}

function checkChain(place: ChainPlace, row: LogRow, entry: Entry | null): Damage | { misplaced: number } | null {
  const expected = place.sequence + 1;
  if (entry === null) return { kind: 'edited', sequence: expected };
  if (entry.sequence !== expected) return { misplaced: entry.sequence };
  if (!hashEntry(row.previous, row.bytes).equals(row.hash)) return { kind: 'edited', sequence: expected };
  if (row.previous.equals(place.hash)) return null;
  // This row is whole and remembers another predecessor: the one before it was replaced and hashed anew.
  return { kind: 'edited', sequence: Math.max(place.sequence, 1) };
}

/** Whether a row, wherever it stands now, is the true successor of this place. */
export function follows(place: ChainPlace, row: LogRow): boolean {
  return (
    row.previous.equals(place.hash) &&
    hashEntry(row.previous, row.bytes).equals(row.hash) &&
    glanceAtEntry(row.bytes)?.sequence === place.sequence + 1
  );
}

function checkColumns(entry: Entry, row: LogRow): Damage | null {
  const { sequence } = row;
  if (toMicroseconds(entry.at) !== row.moment) return { kind: 'columnDiffers', sequence, name: 'at' };
  const derived = joinColumns(toColumns(entry));
  if (derived === row.columns) return null;
  const stored = row.columns.split(columnEnd);
  const at = derived.split(columnEnd).findIndex((value, index) => value !== stored[index]);
  return { kind: 'columnDiffers', sequence, name: joinedNames[at] ?? 'search' };
}

function checkPayloads(entry: Entry, row: LogRow, erasures: Erasures): Damage | null {
  const { sequence } = row;
  for (const [name, commitment] of Object.entries(entry.commitments ?? {})) {
    const payload = row.payloads.find((one) => one.name === name);
    if (!payload && erasures.has(toErasureKey(sequence, name))) continue;
    if (!payload) return { kind: 'payloadMissing', sequence, name };
    if (commitTo(payload.salt, payload.content) !== commitment) return { kind: 'payloadEdited', sequence, name };
  }
  const extra = row.payloads.find(({ name }) => !Object.hasOwn(entry.commitments ?? {}, name));
  return extra ? { kind: 'payloadEdited', sequence, name: extra.name } : null;
}
