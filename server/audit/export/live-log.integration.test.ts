import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePool } from '#server/db/client.ts';
import { createTestDatabase, type TestDatabase } from '#server/db/test-database.ts';
import { makeAppender } from '../appender.ts';
import { toCheckpointLine } from '../checkpoint.ts';
import type { EntryDraft } from '../event.ts';
import { findNextCheckpoint } from '../next-checkpoint.ts';

// The command of docs/operating.md, word for word: the log out of the database and into the verifier, without the application.
const [, query = ''] =
  /psql "\$DATABASE_WITNESS_URL" -Atc "(SELECT [^"]+)" \|/.exec(readFileSync('docs/operating.md', 'utf8')) ?? [];
const folder = mkdtempSync(path.join(tmpdir(), 'quarterdeck-live-'));
const at = (name: string) => path.join(folder, name);
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
let database: TestDatabase;
let owner: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await write(20);
  const next = await findNextCheckpoint(owner, { last: null, least: 1, now: new Date() });
  if (!next.ok || !next.checkpoint) throw new Error('Nothing to sign');
  writeFileSync(at('witness.pem'), publicKey.export({ type: 'spki', format: 'pem' }));
  writeFileSync(at('checkpoints.jsonl'), toCheckpointLine(next.checkpoint, privateKey));
  await write(5);
});
afterAll(async () => {
  await owner.end();
  await database.drop();
  rmSync(folder, { recursive: true });
});

/** As `psql -At` prints it: each row as it is, on a line. */
async function readAsWitness(): Promise<string> {
  const witness = new pg.Client({ connectionString: database.witnessUrl });
  await witness.connect();
  const { rows } = await witness.query<{ line: string }>(`SELECT line::text FROM (${query}) AS log (line)`);
  await witness.end();
  return rows.map(({ line }) => `${line}\n`).join('');
}

function readByPsql(): string {
  return spawnSync('psql', [database.witnessUrl, '-Atc', query], { encoding: 'utf8' }).stdout;
}

const hasPsql = spawnSync('psql', ['--version']).status === 0;
const witnessed = ['--witness-key', at('witness.pem'), '--checkpoints', at('checkpoints.jsonl')];
const verify = (input: string) =>
  spawnSync(process.execPath, ['bin/verify-export.mjs', '-', ...witnessed], { input, encoding: 'utf8' });

describe('the live log, piped out as the role that can only read it', () => {
  test('is whole to the verifier, which says how much no witness has seen', async () => {
    const { status, stdout } = verify(await readAsWitness());
    expect(stdout).toContain('正常です。25 件に異常はありません。');
    expect(stdout).toContain('未立会い 5 件');
    expect(status).toBe(0);
  });

  test.skipIf(!hasPsql)('is the same by psql itself', async () => {
    expect(readByPsql()).toBe(await readAsWitness());
  });

  test('is damaged to it where the owner of the tables has edited an entry', async () => {
    await owner.query('BEGIN');
    await owner.query('ALTER TABLE log_entry DISABLE TRIGGER USER');
    await owner.query(
      `UPDATE log_entry SET bytes = convert_to(replace(convert_from(bytes, 'UTF8'), '佐藤', '伊藤'), 'UTF8')
       WHERE sequence = 7`,
    );
    await owner.query('COMMIT');
    const { status, stdout } = verify(await readAsWitness());
    expect(stdout).toContain('番号 entry 7');
    expect(status).toBe(1);
  });
});

async function write(count: number): Promise<void> {
  const app = makePool(database.url);
  const draft: EntryDraft = {
    event: 'customer.viewed',
    actor: { kind: 'person', personId: 'p-sato', name: '佐藤 "花子" \\', roles: ['operator'] },
    account: 'A-4B54C4BC',
    userAgent: 'tab\tline\nend',
  };
  await makeAppender(app)(
    () => Array.from({ length: count }, () => draft),
    async () => undefined,
  );
  await app.end();
}
