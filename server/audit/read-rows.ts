import 'server-only';
import type pg from 'pg';
import type { LogRow } from './check-row.ts';
import { columnEnd, columnNames, columnNull, joinedNames } from './entry-columns.ts';

const batchSize = 2000;

/** The log's rows in order with their payloads, from the entry after `after`; memory stays the same for any length. */
export async function* readRows(client: pg.ClientBase, after = 0): AsyncGenerator<LogRow> {
  for await (const rows of readBatches(client, after)) yield* rows;
}

/** The same up to and with the entry `until`, many at a time; the next ones are asked for while these are looked at. */
export async function* readBatches(client: pg.ClientBase, after = 0, until = endless): AsyncGenerator<LogRow[]> {
  let coming = readBatch(client, after, until);
  try {
    for (;;) {
      const rows = await coming;
      const last = rows.at(-1);
      if (!last) return;
      coming = readBatch(client, last.sequence, until);
      yield rows;
    }
  } finally {
    // Who stops early has asked for more: the connection is theirs again when that was answered.
    await coming.catch(() => undefined);
  }
}

const endless = Number.MAX_SAFE_INTEGER;

/** An entry and null, or a payload's name and its content. */
type Row = [Buffer, string, string | null];

async function readBatch(client: pg.ClientBase, after: number, until: number): Promise<LogRow[]> {
  if (after >= until) return [];
  const limit = Math.min(batchSize, until - after);
  const { rows } = await client.query<Row>({
    rowMode: 'array',
    name: 'read-log-rows',
    text: question,
    values: [after, limit],
  });
  const read: LogRow[] = [];
  const payloads: Payloads = new Map();
  for (const [bytes, text, content] of rows) {
    if (content === null) read.push(toRow(bytes, text));
    else addPayload(payloads, { place: bytes, name: text, content });
  }
  // Nothing promises that one half comes in its order; sorting what is sorted costs nothing.
  read.sort((one, other) => one.sequence - other.sequence);
  const [last, expected] = [read.at(-1)?.sequence ?? after, after + limit];
  // Entries are missing in between: the last of these lie further on than their payloads were looked for.
  if (last > expected) await readFurther(client, { after: expected, until: last }, payloads);
  return payloads.size === 0 ? read : read.map((row) => ({ ...row, payloads: payloads.get(row.sequence) ?? [] }));
}

/** In one call: `||` would copy the text anew at every column. */
const joined = `concat(${joinedNames
  .map((name) => `coalesce(${columnNames[name]}::text, '${columnNull}'), '${columnEnd}'`)
  .join(', ')})`;
/**
 * Few values a row: every value costs as much as a hash to bring over. Whoever owns the table could let a column be null;
 * that is damage, not a walk that breaks off.
 */
const entries = `
  SELECT int8send(sequence) || coalesce(timestamptz_send(at), int8send(0)) || coalesce(hash, '') || coalesce(previous, '')
    || coalesce(bytes, ''), ${joined}, NULL
  FROM log_entry WHERE sequence > $1 ORDER BY sequence LIMIT $2`;
const payloadsOf =
  'SELECT int8send(sequence) || salt, name, content FROM log_payload WHERE sequence > $1 AND sequence <= $2';
/** Both in one go: asking for the payloads once the entries are there would be a wait at every batch. */
const question = `(${entries}) UNION ALL (${payloadsOf.replace('$2', '$1 + $2')})`;

/** PostgreSQL counts microseconds from the year 2000. */
const year2000 = Date.UTC(2000, 0, 1) * 1_000;

/** A hash that is not 32 bytes long moves what comes after it, and nothing fits any more. */
function toRow(row: Buffer, columns: string): LogRow {
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

type Payloads = Map<number, LogRow['payloads']>;

function addPayload(payloads: Payloads, one: { place: Buffer; name: string; content: string }): void {
  const sequence = Number(one.place.readBigInt64BE(0));
  const list = payloads.get(sequence) ?? [];
  list.push({ name: one.name, salt: one.place.subarray(8), content: one.content });
  payloads.set(sequence, list);
}

async function readFurther(
  client: pg.ClientBase,
  { after, until }: { after: number; until: number },
  payloads: Payloads,
): Promise<void> {
  const { rows } = await client.query<[Buffer, string, string]>({
    rowMode: 'array',
    name: 'read-log-payloads',
    text: payloadsOf,
    values: [after, until],
  });
  for (const [place, name, content] of rows) addPayload(payloads, { place, name, content });
}
