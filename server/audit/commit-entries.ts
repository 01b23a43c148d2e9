import 'server-only';
import type pg from 'pg';
import { askTogether, settleTogether } from '#server/db/ask-together.ts';
import { type ChainedEntry, chainEntry, type PreparedDraft } from './entry.ts';
import { toColumns } from './entry-columns.ts';
import { wasRecorded } from './was-recorded.ts';

/** Whether a transaction was kept. `error`: why not, or why the connection must not be used again. */
export interface Committed {
  yes: boolean;
  error: unknown;
}

/**
 * Writes entries at the end of the chain inside the transaction that `client` has open, and commits it. The head is
 * locked, and known to be, before anything of this leaves: a COMMIT whose answer was lost is looked up on a new
 * connection, behind that lock; until then nobody is told anything.
 */
export async function commitEntries(client: pg.Client, prepared: readonly PreparedDraft[]): Promise<Committed> {
  const chained = prepared.length === 0 ? [] : chainAll(await lockHead(client), prepared);
  const last = chained.at(-1);
  // The writing and the COMMIT leave together: where a row was refused, the server answers COMMIT with ROLLBACK.
  const ended = await settleTogether(client, () => [
    ...(last ? [insertEntries(client, chained), ...insertPayloads(client, chained), moveHead(client, last)] : []),
    client.query('COMMIT'),
  ]);
  const [answer] = ended.slice(-1);
  if (answer?.status === 'fulfilled') {
    if (answer.value.command === 'COMMIT') return { yes: true, error: null };
    const refused = ended.find((one) => one.status === 'rejected');
    return { yes: false, error: refused?.reason ?? new Error(`COMMIT answered ${answer.value.command}`) };
  }
  const yes = last !== undefined && (await wasRecorded({ sequence: last.entry.sequence, hash: last.hash }));
  return { yes, error: answer?.reason };
}

interface Head {
  sequence: number;
  hash: Buffer;
  at: string;
}

/** The lock and the reading are two statements: one for both would read the head as it was before the wait. */
async function lockHead(client: pg.Client): Promise<Head> {
  const [, { rows }] = await askTogether(client, () => [
    client.query({ name: 'lock-log-head', text: 'SELECT FROM log_head FOR UPDATE' }),
    client.query<{ sequence: string; hash: Buffer; at: string }>({
      name: 'read-log-head',
      text: `SELECT sequence, hash, to_char(clock() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at FROM log_head`,
    }),
  ]);
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

function insertEntries(client: pg.Client, chained: readonly ChainedEntry[]): Promise<pg.QueryResult> {
  const columns = chained.map(({ entry }) => toColumns(entry));
  return client.query({
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

/** None, where nothing stands beside the entries. */
function insertPayloads(client: pg.Client, chained: readonly ChainedEntry[]): Promise<pg.QueryResult>[] {
  const all = chained.flatMap(({ entry, payloads }) =>
    payloads.map(({ name, salt, content }) => ({ sequence: entry.sequence, name, salt, content })),
  );
  if (all.length === 0) return [];
  const inserted = client.query({
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
  return [inserted];
}

function moveHead(client: pg.Client, { entry, hash }: ChainedEntry): Promise<pg.QueryResult> {
  return client.query({
    name: 'move-log-head',
    text: 'UPDATE log_head SET sequence = $1, hash = $2',
    values: [entry.sequence, hash],
  });
}
