import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { closePool, getPool } from '#server/db/client.ts';
import { createTestDatabase } from '#server/db/test-database.ts';
import { useTestSettings as takeTestSettings } from '#server/db/test-settings.ts';
import { startPostgres } from '../bin/embedded-postgres.mjs';
import { measureAppends } from './audit/append-rates.ts';
import { askLog } from './audit/ask-log.ts';
import { measureExports } from './audit/export-memory.ts';
import { type Filled, fillLog } from './audit/fill-log.ts';
import { measureVerifying } from './audit/verify-rates.ts';
import { toTable, writeMeasurements } from './measurements.ts';

// npm run bench:audit [-- --entries 10000000 --minutes 10]: a log of its own in the temporary folder, removed afterwards.
// `minutes` bounds the generating; what fits is what is measured.
const { values } = parseArgs({
  options: { entries: { type: 'string', default: '10000000' }, minutes: { type: 'string', default: '10' } },
});
const needed = 20 * 1024 ** 3;
const folder = mkdtempSync(path.join(tmpdir(), 'quarterdeck-bench-audit-'));
chmodSync(folder, 0o711);
try {
  await measure();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const free = freeBytes();
  const wanted = free >= needed ? Number(values.entries) : Math.min(Number(values.entries), 1_000_000);
  const latest = Date.now() + Number(values.minutes) * 60_000;
  const place = { folder: path.join(folder, 'db') };
  await forFilling(place);
  const fast = await startPostgres(place);
  const database = await createTestDatabase({}, fast);
  const filled = await fillLog(database, path.join(folder, 'pieces'), { entries: wanted, latest });
  console.log(filled);
  // From here on as an installation runs.
  await asInstalled(fast);
  const postgres = await startPostgres(place);
  takeTestSettings(database);
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const asked = await askLog(getPool(), filled.entries);
  console.table(asked);
  const sizes = await sizesOf(getPool());
  const verified = await measureVerifying({ pool: getPool(), url: database.url }, filled);
  const exported = await measureExports(database, filled.entries);
  const appended = await measureAppends(getPool(), owner);
  await owner.end();
  await closePool();
  await postgres.stop();
  const whole = (number: number) => new Intl.NumberFormat('en').format(Math.round(number));
  const perSecond = (ms: number) => whole(verified.entries / (ms / 1_000));
  writeMeasurements({
    heading: 'T1, T2, R2: the log',
    command: `npm run bench:audit -- --entries ${values.entries} --minutes ${values.minutes}`,
    lines: [
      ...sayLog(filled, { free, wanted, sizes }),
      '',
      ...toTable(
        ['question, 100 entries a page, milliseconds', 'p50', 'p95', 'goal'],
        asked.map(({ what, p50, p95, goal }) => [what, p50.toFixed(1), p95.toFixed(1), goal]),
      ),
      '',
      ...toTable(
        ['over the whole log', 'seconds', 'entries a second'],
        [
          [
            '`verify`: hashes, links, every column, every payload',
            (verified.verifiedMs / 1_000).toFixed(1),
            perSecond(verified.verifiedMs),
          ],
          [
            `the same by ${verified.threads} threads, as \`npm run verify\` does`,
            (verified.togetherMs / 1_000).toFixed(1),
            perSecond(verified.togetherMs),
          ],
          [
            'the same bytes read and hashed, nothing compared',
            (verified.readMs / 1_000).toFixed(1),
            perSecond(verified.readMs),
          ],
          [
            'plain SHA-256 of as many bytes in memory',
            (verified.hashedMs / 1_000).toFixed(1),
            perSecond(verified.hashedMs),
          ],
        ],
      ),
      '',
      ...toTable(
        ['an export, in a process of its own', 'format', 'file, MB', 'entries a second', 'peak of memory, MB'],
        exported.map(({ count, format, bytes, ms, peak }) => [
          `${whole(count)} entries`,
          format,
          whole(bytes / 1024 ** 2),
          whole(count / (ms / 1_000)),
          whole(peak / 1024 ** 2),
        ]),
      ),
      '',
      ...toTable(
        ['writers at once', 'entries a second', 'plain inserts a second', 'ratio', 'alone, p50 ms', 'alone, p99 ms'],
        appended.map((rate) => [
          rate.writers,
          whole(rate.entries),
          whole(rate.plain),
          (rate.entries / rate.plain).toFixed(2),
          rate.p50.toFixed(1),
          rate.p99.toFixed(1),
        ]),
      ),
    ],
  });
}

function sayLog(filled: Filled, { free, wanted, sizes }: { free: number; wanted: number; sizes: string }): string[] {
  const whole = new Intl.NumberFormat('en');
  const giga = (bytes: number) => `${(bytes / 1024 ** 3).toFixed(1)} GB`;
  const short =
    filled.entries < wanted ? ` of ${whole.format(wanted)} wanted: what fitted into ${values.minutes} minutes` : '';
  return [
    `${whole.format(filled.entries)} entries${short} (${giga(filled.bytes)} of bytes that are hashed), ${giga(free)} of disk free before. Generated and copied in ${(filled.generatedMs / 1_000).toFixed(0)} s, indexed in ${(filled.indexedMs / 1_000).toFixed(0)} s. On the disk: ${sizes}.`,
  ];
}

function freeBytes(): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** Without a journal and with room to sort: the log that is measured is made once and thrown away. */
async function forFilling(place: { folder: string }): Promise<void> {
  const server = await startPostgres(place);
  await setAll(server.superuserUrl, [
    "wal_level = 'minimal'",
    'max_wal_senders = 0',
    "max_wal_size = '16GB'",
    "maintenance_work_mem = '2GB'",
    'autovacuum = off',
  ]);
  await server.stop();
}

async function asInstalled(server: Awaited<ReturnType<typeof startPostgres>>): Promise<void> {
  const client = new pg.Client({ connectionString: server.superuserUrl });
  await client.connect();
  await client.query('ALTER SYSTEM RESET ALL');
  await client.query('CHECKPOINT');
  await client.end();
  await server.stop();
}

async function setAll(url: string, settings: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const setting of settings) await client.query(`ALTER SYSTEM SET ${setting}`);
  await client.end();
}

async function sizesOf(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ name: string; size: string }>(
    `SELECT relname AS name, pg_size_pretty(pg_relation_size(oid)) AS size FROM pg_class
     WHERE relname IN ('log_entry', 'log_payload', 'log_entry_text') ORDER BY pg_relation_size(oid) DESC`,
  );
  return rows.map(({ name, size }) => `${name} ${size}`).join(', ');
}
