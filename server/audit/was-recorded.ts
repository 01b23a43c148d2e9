import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { connectAlone } from '#server/db/client.ts';

const betweenTriesMs = 200;

/**
 * Whether an entry whose COMMIT was not answered is in the log. It takes the head's lock first: whoever held it has
 * then ended, so the answer is final. Asks until the database answers, however long that takes.
 */
export async function wasRecorded(last: { sequence: number; hash: Buffer }): Promise<boolean> {
  for (;;) {
    try {
      return await ask(last);
    } catch (error) {
      console.error('cannot yet tell whether a commit was kept:', error instanceof Error ? error.message : error);
      await pause(betweenTriesMs);
    }
  }
}

async function ask(last: { sequence: number; hash: Buffer }): Promise<boolean> {
  const client = await connectAlone();
  try {
    await client.query('BEGIN');
    await client.query('SELECT FROM log_head FOR UPDATE');
    const { rows } = await client.query<{ hash: Buffer }>('SELECT hash FROM log_entry WHERE sequence = $1', [
      last.sequence,
    ]);
    await client.query('ROLLBACK');
    return rows[0]?.hash.equals(last.hash) ?? false;
  } finally {
    await client.end();
  }
}
