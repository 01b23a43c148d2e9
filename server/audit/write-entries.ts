import 'server-only';
import type pg from 'pg';
import { type ChainedEntry, chainEntry, type PreparedDraft } from './entry.ts';
import { toColumns } from './entry-columns.ts';

/**
 * Writes entries at the end of the chain inside the transaction that `client` has open, and returns the last one's
 * place (null for none). From here to the commit the head is locked.
 */
export async function writeEntries(
  client: pg.ClientBase,
  prepared: readonly PreparedDraft[],
): Promise<{ sequence: number; hash: Buffer } | null> {
  if (prepared.length === 0) return null;
  const chained = chainAll(await lockHead(client), prepared);
  const last = chained.at(-1);
  if (!last) return null;
  await insertEntries(client, chained);
  await insertPayloads(client, chained);
  await client.query('UPDATE log_head SET sequence = $1, hash = $2', [last.entry.sequence, last.hash]);
  return { sequence: last.entry.sequence, hash: last.hash };
}

interface Head {
  sequence: number;
  hash: Buffer;
  at: string;
}

/** The lock and the reading are two statements: one for both would read the head as it was before the wait. */
async function lockHead(client: pg.ClientBase): Promise<Head> {
  await client.query('SELECT FROM log_head FOR UPDATE');
  const { rows } = await client.query<{ sequence: string; hash: Buffer; at: string }>(
    `SELECT sequence, hash, to_char(clock() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at FROM log_head`,
  );
  const head = rows[0];
  if (!head) throw new Error('The log has no head');
  return { ...head, sequence: Number(head.sequence) };
}

function chainAll(head: Head, prepared: readonly PreparedDraft[]): ChainedEntry[] {
  const chained: ChainedEntry[] = [];
  let { sequence, hash: previous } = head;
  for (const draft of prepared) {
    sequence += 1;
    const next = chainEntry(draft, { sequence, at: head.at, previous });
    chained.push(next);
    previous = next.hash;
  }
  return chained;
}

async function insertEntries(client: pg.ClientBase, chained: readonly ChainedEntry[]): Promise<void> {
  const columns = chained.map(({ entry }) => toColumns(entry));
  await client.query({
    name: 'insert-log-entries',
    text: `INSERT INTO log_entry
      (sequence, bytes, previous, hash, at, event, person_id, account, operation, command_id, outcome, code, reference,
        yen, about_id, search)
      SELECT * FROM unnest($1::bigint[], $2::bytea[], $3::bytea[], $4::bytea[], $5::timestamptz[], $6::text[], $7::text[],
        $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::bigint[], $15::text[],
        $16::text[])`,
    values: [
      chained.map(({ entry }) => entry.sequence),
      chained.map(({ bytes }) => bytes),
      chained.map(({ previous }) => previous),
      chained.map(({ hash }) => hash),
      columns.map(({ at }) => at),
      columns.map(({ event }) => event),
      columns.map(({ personId }) => personId),
      columns.map(({ account }) => account),
      columns.map(({ operation }) => operation),
      columns.map(({ commandId }) => commandId),
      columns.map(({ outcome }) => outcome),
      columns.map(({ code }) => code),
      columns.map(({ reference }) => reference),
      columns.map(({ yen }) => yen),
      columns.map(({ aboutId }) => aboutId),
      columns.map(({ search }) => search),
    ],
  });
}

async function insertPayloads(client: pg.ClientBase, chained: readonly ChainedEntry[]): Promise<void> {
  const all = chained.flatMap(({ entry, payloads }) =>
    payloads.map(({ name, salt, content }) => ({ sequence: entry.sequence, name, salt, content })),
  );
  if (all.length === 0) return;
  await client.query({
    name: 'insert-log-payloads',
    text: `INSERT INTO log_payload (sequence, name, salt, content)
      SELECT * FROM unnest($1::bigint[], $2::text[], $3::bytea[], $4::text[])`,
    values: [
      all.map(({ sequence }) => sequence),
      all.map(({ name }) => name),
      all.map(({ salt }) => salt),
      all.map(({ content }) => content),
    ],
  });
}
