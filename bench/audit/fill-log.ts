import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import type { TestDatabase } from '#server/db/test-database.ts';
import { GeneratedLog } from './generated-log.ts';

const chunk = 250_000;

export interface Filled {
  entries: number;
  /** Of the entries' bytes alone. */
  bytes: number;
  generatedMs: number;
  indexedMs: number;
}

/**
 * Fills the empty log of a database by COPY, indexes last. While the server reads one piece the next one is made.
 * @param latest no new piece is begun after this time (Date.now()): what fits is what is measured
 */
export async function fillLog(
  database: TestDatabase,
  folder: string,
  { entries, latest }: { entries: number; latest: number },
): Promise<Filled> {
  const client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  const begun = Date.now();
  const rebuild = await dropIndexes(client);
  const log = new GeneratedLog();
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o711);
  let copying: Promise<unknown> = Promise.resolve();
  while (log.sequence < entries && Date.now() < latest) {
    const made = log.make(Math.min(chunk, entries - log.sequence));
    const files = [
      write(folder, `entries-${log.sequence}`, made.entries),
      write(folder, `payloads-${log.sequence}`, made.payloads),
    ] as const;
    await copying;
    copying = copy(client, files);
  }
  await copying;
  await client.query('UPDATE log_head SET sequence = $1, hash = $2', [log.sequence, log.hash]);
  const generatedMs = Date.now() - begun;
  for (const statement of rebuild) await client.query(statement);
  await client.query('VACUUM ANALYZE log_entry');
  await client.query('VACUUM ANALYZE log_payload');
  await client.end();
  return { entries: log.sequence, bytes: log.bytes, generatedMs, indexedMs: Date.now() - begun - generatedMs };
}

/** @returns what makes them again */
async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE tablename = 'log_entry' AND indexname <> 'log_entry_pkey'`,
  );
  await client.query('ALTER TABLE log_payload DROP CONSTRAINT log_payload_sequence_fkey');
  await client.query('ALTER TABLE log_payload DROP CONSTRAINT log_payload_pkey');
  await client.query('ALTER TABLE log_entry DROP CONSTRAINT log_entry_pkey');
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return [
    'ALTER TABLE log_entry ADD PRIMARY KEY (sequence)',
    'ALTER TABLE log_payload ADD PRIMARY KEY (sequence, name)',
    'ALTER TABLE log_payload ADD CONSTRAINT log_payload_sequence_fkey FOREIGN KEY (sequence) REFERENCES log_entry',
    ...rows.map(({ definition }) => definition),
  ];
}

function write(folder: string, name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text, { mode: 0o644 });
  return file;
}

async function copy(client: pg.Client, [entries, payloads]: readonly [string, string]): Promise<void> {
  await client.query(`COPY log_entry (sequence, bytes, previous, hash, at, event, person_id, account, operation, command_id, outcome, code,
    reference, yen, about_id, search) FROM '${entries}'`);
  await client.query(`COPY log_payload (sequence, name, salt, content) FROM '${payloads}'`);
  rmSync(entries);
  rmSync(payloads);
}
