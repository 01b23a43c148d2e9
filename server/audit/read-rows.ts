import 'server-only';
import type pg from 'pg';
import type { LogRow } from './check-row.ts';

const batchSize = 2000;

/** The log's rows in order with their payloads, from the entry after `after`; memory stays the same for any length. */
export async function* readRows(client: pg.ClientBase, after = 0): AsyncGenerator<LogRow> {
  let last = after;
  for (;;) {
    const { rows } = await client.query<Omit<LogRow, 'payloads' | 'sequence'> & { sequence: string }>({
      name: 'read-log-rows',
      text: rowQuestion,
      values: [last, batchSize],
    });
    const end = rows.at(-1);
    if (!end) return;
    const payloads = await readPayloads(client, last, Number(end.sequence));
    for (const row of rows) {
      const sequence = Number(row.sequence);
      yield { ...row, sequence, payloads: payloads.get(sequence) ?? [] };
    }
    last = Number(end.sequence);
  }
}

const rowQuestion = `
  SELECT sequence, bytes, previous, hash, event, account, operation, outcome, code, reference, yen, search,
    to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
    person_id AS "personId", command_id AS "commandId", about_id AS "aboutId"
  FROM log_entry WHERE sequence > $1 ORDER BY sequence LIMIT $2`;

async function readPayloads(
  client: pg.ClientBase,
  after: number,
  to: number,
): Promise<Map<number, LogRow['payloads']>> {
  const { rows } = await client.query<{ sequence: string; name: string; salt: Buffer; content: string }>({
    name: 'read-log-payloads',
    text: 'SELECT sequence, name, salt, content FROM log_payload WHERE sequence > $1 AND sequence <= $2',
    values: [after, to],
  });
  const bySequence = new Map<number, LogRow['payloads']>();
  for (const { sequence, ...payload } of rows) {
    const list = bySequence.get(Number(sequence)) ?? [];
    list.push(payload);
    bySequence.set(Number(sequence), list);
  }
  return bySequence;
}
