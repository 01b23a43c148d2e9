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
    ...(last ? [appendToLog(client, chained, last)] : []),
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

/** Entries, what stands beside them, and the head's new place, in one statement. */
function appendToLog(client: pg.Client, chained: readonly ChainedEntry[], last: ChainedEntry): Promise<pg.QueryResult> {
  const columns = chained.map(({ entry }) => toColumns(entry));
  const payloads = chained.flatMap(({ entry, payloads: beside }) =>
    beside.map((payload) => ({ ...payload, sequence: entry.sequence })),
  );
  return client.query({
    name: 'append-to-log',
    text: `WITH entries AS (INSERT INTO log_entry
          (sequence, bytes, previous, hash, at, event, person_id, account, operation, command_id, outcome, code, reference,
            yen, about_id, search)
        SELECT * FROM unnest($1::bigint[], $2::bytea[], $3::bytea[], $4::bytea[], $5::timestamptz[], $6::text[], $7::text[],
          $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::bigint[], $15::text[],
          $16::text[])),
      payloads AS (INSERT INTO log_payload (sequence, name, salt, content)
        SELECT * FROM unnest($17::bigint[], $18::text[], $19::bytea[], $20::text[]))
      UPDATE log_head SET sequence = $21, hash = $22`,
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
      payloads.map(({ sequence }) => sequence),
      payloads.map(({ name }) => name),
      payloads.map(({ salt }) => salt),
      payloads.map(({ content }) => content),
      last.entry.sequence,
      last.hash,
    ],
  });
}
