import { createHash, hash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type pg from 'pg';
import type { Crew } from '#server/audit/stretch.ts';
import { verifyLog } from '#server/audit/verify-log.ts';
import { makeCrew } from '../../bin/walk-crew.ts';
import { time } from '../quantile.ts';

export interface VerifyRate {
  entries: number;
  verifiedMs: number;
  /** The same by a crew of as many threads as there are processors. */
  togetherMs: number;
  threads: number;
  /** SHA-256(previous || bytes) of as many buffers of the same size, in memory, each for itself. */
  hashedMs: number;
  /** The same bytes read out of the database and hashed, nothing compared. */
  readMs: number;
}

/** The walk over the whole log, beside what hashing the same bytes costs. */
export async function measureVerifying(
  { pool, url }: { pool: pg.Pool; url: string },
  { entries, bytes }: { entries: number; bytes: number },
): Promise<VerifyRate> {
  const hashedMs = await time(async () => hashInMemory(entries, Math.round(bytes / entries)));
  const readMs = await time(() => readAndHash(pool));
  const threads = availableParallelism();
  const verifiedMs = await time(() => verify(pool, null));
  const togetherMs = await time(() => verify(pool, makeCrew(url, threads)));
  return { entries, verifiedMs, togetherMs, threads, hashedMs, readMs };
}

async function verify(pool: pg.Pool, crew: Crew | null): Promise<void> {
  const { damage } = await verifyLog(pool, null, undefined, crew);
  if (damage !== null) throw new Error(`The generated log is damaged: ${JSON.stringify(damage)}`);
}

function hashInMemory(entries: number, size: number): void {
  const row = Buffer.alloc(32 + size, 'a');
  for (let made = 0; made < entries; made += 1) hash('sha256', row, 'buffer').copy(row);
}

async function readAndHash(pool: pg.Pool): Promise<void> {
  let last = 0;
  let digest: Buffer = Buffer.alloc(32);
  for (;;) {
    const { rows } = await pool.query<{ sequence: string; bytes: Buffer }>({
      name: 'read-bytes',
      text: 'SELECT sequence, bytes FROM log_entry WHERE sequence > $1 ORDER BY sequence LIMIT 2000',
      values: [last],
    });
    const end = rows.at(-1);
    if (!end) return;
    for (const { bytes } of rows) digest = createHash('sha256').update(digest).update(bytes).digest();
    last = Number(end.sequence);
  }
}
