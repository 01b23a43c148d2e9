import 'server-only';
import { getPool } from '#server/db/client.ts';
import { onePerProcess } from '#server/db/one-per-process.ts';

/** So many connections at most wait or work here: the rest of the pool stays free for the log, which they need. */
const most = 4;

interface Gate {
  inside: number;
  waiting: (() => void)[];
}

/**
 * Runs `work` while nobody else, in any process, works on the tokens of this session. The lock is the transaction's
 * own and named after the session; it falls with the connection. It is no lock on a row: what `work` appends to the
 * log changes rows in the appender's transaction, which would wait for us while we wait for it.
 */
export async function withSessionLock<Result>(sessionId: string, work: () => Promise<Result>): Promise<Result> {
  const gate = onePerProcess<Gate>('session-lock', () => ({ inside: 0, waiting: [] }));
  await enter(gate);
  try {
    return await locked(sessionId, work);
  } finally {
    leave(gate);
  }
}

async function locked<Result>(sessionId: string, work: () => Promise<Result>): Promise<Result> {
  const client = await getPool().connect();
  let broken = true;
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 7))', [`session ${sessionId}`]);
    const result = await work();
    await client.query('COMMIT');
    broken = false;
    return result;
  } finally {
    // Closing a connection ends its transaction, and the lock with it.
    client.release(broken);
  }
}

async function enter(gate: Gate): Promise<void> {
  if (gate.inside < most) gate.inside += 1;
  else await new Promise<void>((go) => gate.waiting.push(go));
}

function leave(gate: Gate): void {
  const next = gate.waiting.shift();
  if (next) next();
  else gate.inside -= 1;
}
