import 'server-only';
import type pg from 'pg';
import type { LogRow } from './check-row.ts';
import { columnEnd, columnNames, columnNull, joinedNames } from './entry-columns.ts';

const batchSize = 2000;

/** The log's rows in order with their payloads, from the entry after `after`; memory stays the same for any length. */
export async function* readRows(client: pg.ClientBase, after = 0): AsyncGenerator<LogRow> {
  for await (const rows of readBatches(client, after)) yield* rows;
}

/** The same, many at a time; the next ones are asked for while these are looked at. */
export async function* readBatches(client: pg.ClientBase, after = 0): AsyncGenerator<LogRow[]> {
  let coming = readBatch(client, after);
  try {
    for (;;) {
      const rows = await coming;
      const last = rows.at(-1);
      if (!last) return;
      coming = readBatch(client, last.sequence);
      yield rows;
    }
  } finally {
    // Who stops early has asked for more: the connection is theirs again when that was answered.
    await coming.catch(() => undefined);
  }
}

async function readBatch(client: pg.ClientBase, after: number): Promise<LogRow[]> {
  const { rows } = await client.query<[Buffer, string]>({
    rowMode: 'array',
    name: 'read-log-rows',
    text: rowQuestion,
    values: [after, batchSize],
  });
  const read = rows.map(toRow);
  const end = read.at(-1);
  if (!end) return [];
  const payloads = await readPayloads(client, after, end.sequence);
  return payloads.size === 0 ? read : read.map((row) => ({ ...row, payloads: payloads.get(row.sequence) ?? [] }));
}

/** In one call: `||` would copy the text anew at every column. */
const joined = `concat(${joinedNames
  .map((name) => `coalesce(${columnNames[name]}::text, '${columnNull}'), '${columnEnd}'`)
  .join(', ')})`;
/**
 * Two values a row: every value costs as much as a hash to bring over. Whoever owns the table could let a column be null;
 * that is damage, not a walk that breaks off.
 */
const rowQuestion = `
  SELECT int8send(sequence) || coalesce(timestamptz_send(at), int8send(0)) || coalesce(hash, '') || coalesce(previous, '')
    || coalesce(bytes, ''), ${joined}
  FROM log_entry WHERE sequence > $1 ORDER BY sequence LIMIT $2`;

/** PostgreSQL counts microseconds from the year 2000. */
const year2000 = Date.UTC(2000, 0, 1) * 1_000;

/** A hash that is not 32 bytes long moves what comes after it, and nothing fits any more. */
function toRow([row, columns]: [Buffer, string]): LogRow {
  return {
    sequence: Number(row.readBigInt64BE(0)),
    moment: Number(row.readBigInt64BE(8)) + year2000,
    hash: row.subarray(16, 48),
    previous: row.subarray(48, 80),
    bytes: row.subarray(80),
    columns,
    payloads: [],
  };
}

async function readPayloads(
  client: pg.ClientBase,
  after: number,
  to: number,
): Promise<Map<number, LogRow['payloads']>> {
  const { rows } = await client.query<[Buffer, string, string]>({
    rowMode: 'array',
    name: 'read-log-payloads',
    text: 'SELECT int8send(sequence) || salt, name, content FROM log_payload WHERE sequence > $1 AND sequence <= $2',
    values: [after, to],
  });
  const bySequence = new Map<number, LogRow['payloads']>();
  for (const [place, name, content] of rows) {
    const sequence = Number(place.readBigInt64BE(0));
    const list = bySequence.get(sequence) ?? [];
    list.push({ name, salt: place.subarray(8), content });
    bySequence.set(sequence, list);
  }
  return bySequence;
}
