import { createHash, hash } from 'node:crypto';
import type pg from 'pg';
import { verifyLog } from '#server/audit/verify-log.ts';
import { time } from '../quantile.ts';

export interface VerifyRate {
  entries: number;
  verifiedMs: number;
  /** SHA-256(previous || bytes) of as many buffers of the same size, in memory, each for itself. */
  hashedMs: number;
  /** The same bytes read out of the database and hashed, nothing compared. */
  readMs: number;
}

/** The walk over the whole log, beside what hashing the same bytes costs. */
export async function measureVerifying(
  pool: pg.Pool,
  { entries, bytes }: { entries: number; bytes: number },
): Promise<VerifyRate> {
  const hashedMs = await time(async () => hashInMemory(entries, Math.round(bytes / entries)));
  const readMs = await time(() => readAndHash(pool));
  let damage: unknown = 'not verified';
  const verifiedMs = await time(async () => {
    damage = (await verifyLog(pool)).damage;
  });
  if (damage !== null) throw new Error(`The generated log is damaged: ${JSON.stringify(damage)}`);
  return { entries, verifiedMs, hashedMs, readMs };
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
