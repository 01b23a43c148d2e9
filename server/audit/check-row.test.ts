import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ChainPlace, checkRow, type Erasures, type LogRow, toErasureKey } from './check-row.ts';
import type { Damage } from './damage.ts';
import { chainEntry, firstPrevious, prepareDraft } from './entry.ts';
import { columnEnd, columnNull, joinColumns, joinedNames, toColumns, toMicroseconds } from './entry-columns.ts';
import type { EntryDraft } from './event.ts';
import { toEntry } from './to-entry.ts';

const length = 12;
const place = fc.integer({ min: 0, max: length - 2 });

test('entries as they were written are never called damaged', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30 }), (count) => {
      expect(walk(makeLog(count))).toBe(null);
    }),
  );
});

test('whoever changes one bit of an entry, its hash or its link is found at that entry', () => {
  const column = fc.constantFrom('bytes', 'hash', 'previous');
  fc.assert(
    fc.property(place, column, fc.nat(), (at, name, bit) => {
      const rows = makeLog(length);
      flip(rowAt(rows, at)[name], bit);
      const found = walk(rows);
      // Where the bit lies in the entry's own number, the entry states another place than it stands at.
      if (name === 'bytes' && found !== null && 'misplaced' in found) expect(found.misplaced).not.toBe(at + 1);
      else expect(found).toEqual({ kind: 'edited', sequence: at + 1 });
    }),
  );
});

test('whoever replaces an entry and hashes it anew is found at that entry', () => {
  fc.assert(
    fc.property(place, (at) => {
      const rows = makeLog(length);
      const row = rowAt(rows, at);
      rows[at] = makeRow(draftOf(at, 'A-FFFFFFFF'), at, row.previous);
      expect(walk(rows)).toEqual({ kind: 'edited', sequence: at + 1 });
    }),
  );
});

test('whoever takes entries out is found at the first that is missing', () => {
  fc.assert(
    fc.property(place, fc.integer({ min: 1, max: 3 }), (at, count) => {
      const rows = makeLog(length + 3);
      rows.splice(at, count);
      expect(walk(rows)).toEqual({ kind: 'deleted', sequence: at + 1 });
    }),
  );
});

test('whoever puts an entry in between is found there', () => {
  fc.assert(
    fc.property(place, fc.nat({ max: 1e9 }), (at, account) => {
      const rows = makeLog(length);
      const forged = makeRow(draftOf(at, `A-${account}`), at, Buffer.alloc(32, 7));
      rows.splice(at, 0, forged);
      expect(walk(renumber(rows))).toEqual({ kind: 'inserted', sequence: at + 1 });
    }),
  );
});

test('whoever puts in an entry that fits the one before it is found where its number comes a second time', () => {
  fc.assert(
    fc.property(place, fc.nat({ max: 1e9 }), (at, account) => {
      const rows = makeLog(length);
      const forged = makeRow(draftOf(at, `B-${account}`), at, rowAt(rows, at).previous);
      rows.splice(at, 0, forged);
      expect(walk(renumber(rows))).toEqual({ misplaced: at + 1 });
    }),
  );
});

test('whoever lets two entries change places is found at the first of them', () => {
  fc.assert(
    fc.property(place, fc.integer({ min: 1, max: 5 }), (at, apart) => {
      const rows = makeLog(length + 5);
      const [one, other] = [rowAt(rows, at), rowAt(rows, at + apart)];
      rows[at] = other;
      rows[at + apart] = one;
      expect(walk(renumber(rows))).toEqual({ misplaced: at + apart + 1 });
    }),
  );
});

test('whoever changes a search column alone is found, with the name of the column', () => {
  const index = fc.integer({ min: 0, max: joinedNames.length - 1 });
  // No column's text holds the signs between columns: the database would have to be told to store them.
  const text = fc.string().filter((one) => !one.includes(columnEnd) && one !== columnNull);
  fc.assert(
    fc.property(place, index, fc.option(text, { nil: null }), (at, column, value) => {
      const rows = makeLog(length);
      const row = rowAt(rows, at);
      const stored = row.columns.split(columnEnd);
      fc.pre(stored[column] !== (value ?? columnNull));
      rows[at] = { ...row, columns: stored.with(column, value ?? columnNull).join(columnEnd) };
      expect(walk(rows)).toEqual({ kind: 'columnDiffers', sequence: at + 1, name: joinedNames[column] });
    }),
  );
});

test('whoever changes the time of an entry by a microsecond is found', () => {
  const rows = makeLog(length);
  rows[4] = { ...rowAt(rows, 4), moment: rowAt(rows, 4).moment + 1 };
  expect(walk(rows)).toEqual({ kind: 'columnDiffers', sequence: 5, name: 'at' });
});

test('whoever takes away, changes or adds a payload is found, with its name', () => {
  const rows = (payloads: (row: LogRow) => LogRow['payloads']) =>
    makeLog(length).map((row, index) => (index === 4 ? { ...row, payloads: payloads(row) } : row));
  expect(walk(rows(() => []))).toEqual({ kind: 'payloadMissing', sequence: 5, name: 'reason' });
  expect(walk(rows((row) => row.payloads.map((one) => ({ ...one, content: '別の理由' }))))).toEqual({
    kind: 'payloadEdited',
    sequence: 5,
    name: 'reason',
  });
  expect(walk(rows((row) => row.payloads.map((one) => ({ ...one, salt: Buffer.alloc(32) }))))).toEqual({
    kind: 'payloadEdited',
    sequence: 5,
    name: 'reason',
  });
  const added = { name: 'note', salt: Buffer.alloc(32), content: '' };
  expect(walk(rows((row) => [...row.payloads, added]))).toEqual({ kind: 'payloadEdited', sequence: 5, name: 'note' });
});

test('a payload that an entry says was erased is not missed, and every other one is', () => {
  fc.assert(
    fc.property(fc.nat({ max: length / 2 - 1 }), fc.nat({ max: length / 2 - 1 }), (half, otherHalf) => {
      const [sequence, other] = [half * 2 + 1, otherHalf * 2 + 1];
      const rows = makeLog(length).map((row) => (row.sequence === sequence ? { ...row, payloads: [] } : row));
      const missing = { kind: 'payloadMissing', sequence, name: 'reason' };
      expect(walk(rows, new Set([toErasureKey(other, 'reason')]))).toEqual(other === sequence ? null : missing);
      expect(walk(rows, new Set([toErasureKey(sequence, 'note')]))).toEqual(missing);
    }),
  );
});

test('an entry about an erased payload can be read again, with the number of the entry it speaks of', () => {
  const { actor } = draftOf(0);
  const { bytes } = makeRow({ event: 'payload.erased', actor, of: 5, payload: 'reason' }, 11, firstPrevious);
  expect(toEntry(bytes)).toMatchObject({ event: 'payload.erased', sequence: 12, of: 5, payload: 'reason' });
});

/** The first finding in a log of these rows, as the verifier meets them. */
function walk(rows: readonly LogRow[], erasures: Erasures = new Set()): Damage | { misplaced: number } | null {
  let at: ChainPlace = { sequence: 0, hash: firstPrevious };
  for (const [index, row] of rows.entries()) {
    const found = checkRow(at, row, rows[index + 1] ?? null, erasures);
    if (found) return found;
    at = { sequence: row.sequence, hash: row.hash };
  }
  return null;
}

function draftOf(index: number, account = `A-${String(index).padStart(8, '0')}`): EntryDraft {
  return {
    event: 'customer.viewed',
    actor: { kind: 'person', personId: 'p-sato', name: '佐藤 花子', roles: ['operator'], sessionId: 's1' },
    account,
    ...(index % 2 === 0 ? { payloads: { reason: `理由 ${index}` } } : {}),
  };
}

function makeLog(count: number): LogRow[] {
  const rows: LogRow[] = [];
  for (let index = 0; index < count; index += 1) {
    rows.push(makeRow(draftOf(index), index, rows.at(-1)?.hash ?? firstPrevious));
  }
  return rows;
}

function makeRow(draft: EntryDraft, index: number, previous: Buffer): LogRow {
  const sequence = index + 1;
  const at = `2026-04-01T09:00:00.${String(index).padStart(6, '0')}Z`;
  const { entry, ...chained } = chainEntry(prepareDraft(draft), { sequence, at, previous: Buffer.from(previous) });
  return { ...chained, sequence, moment: toMicroseconds(entry.at), columns: joinColumns(toColumns(entry)) };
}

function renumber(rows: readonly LogRow[]): LogRow[] {
  return rows.map((row, index) => ({ ...row, sequence: index + 1 }));
}

function rowAt(rows: readonly LogRow[], index: number): LogRow {
  const row = rows[index];
  if (!row) throw new Error(`No row ${index}`);
  return row;
}

function flip(bytes: Buffer, bit: number): void {
  const index = bit % (bytes.length * 8);
  bytes.writeUInt8(bytes.readUInt8(index >> 3) ^ (1 << (index & 7)), index >> 3);
}
