import 'server-only';
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { connectAlone, keepBeating } from '#server/db/client.ts';
import { onePerProcess } from '#server/db/one-per-process.ts';

/** What makes this process an owner of what it sends. */
export interface Lease {
  /** Its row in `process`; another one after every loss. */
  readonly processId: string;
  /** Whether the lock is held right now. While it is not, this process begins no sending. */
  readonly isHeld: () => boolean;
  /** Gives the lock up at the end of the process. */
  readonly release: () => Promise<void>;
}

/** First half of the advisory lock's key; 0002_commands.sql looks for the same number. */
const lockClass = 20_804;
const betweenTriesMs = 250;

/**
 * This process's lease, taken at the first call: a row in `process` and an advisory lock on a connection of its own.
 * The lock goes with the connection, so a process that was killed is known to be gone at once. After a connection broke
 * a new lease is taken, under a new id: what was being sent under the old one is the sweep's, and a server that still
 * holds the old lock for a connection nobody has holds nobody up.
 */
export function getLease(kind: 'console' | 'worker' = 'console'): Promise<Lease> {
  const place = onePerProcess<{ lease: Promise<Lease> | null }>('lease', () => ({ lease: null }));
  place.lease ??= makeLease(kind).catch((error: unknown) => {
    place.lease = null;
    throw error;
  });
  return place.lease;
}

async function makeLease(kind: 'console' | 'worker'): Promise<Lease> {
  const state = { processId: '', held: false, ended: false, leave: async (): Promise<void> => undefined };

  async function take(): Promise<void> {
    const { client, processId } = await takeLock(kind);
    Object.assign(state, { processId, held: true, leave: () => client.end() });
    client.once('end', () => {
      state.held = false;
      if (!state.ended) void takeAgain();
    });
  }

  async function takeAgain(): Promise<void> {
    while (!state.ended) {
      try {
        await take();
        return;
      } catch (error) {
        console.error('the lease is lost, none could be taken yet:', error instanceof Error ? error.message : error);
        await pause(betweenTriesMs, undefined, { ref: false });
      }
    }
  }

  await take();
  return {
    get processId() {
      return state.processId;
    },
    isHeld: () => state.held,
    release: async () => {
      state.ended = true;
      state.held = false;
      await state.leave();
    },
  };
}

async function takeLock(kind: 'console' | 'worker'): Promise<{ client: pg.Client; processId: string }> {
  const client = await connectAlone();
  try {
    const processId = randomUUID();
    const { rows } = await client.query<{ lease: number }>(
      'INSERT INTO process (id, kind, host, pid) VALUES ($1, $2, $3, $4) RETURNING lease',
      [processId, kind, hostname().slice(0, 200), process.pid],
    );
    const lease = rows[0]?.lease;
    if (lease === undefined) throw new Error('No lease was given');
    await client.query('SELECT pg_advisory_lock($1, $2)', [lockClass, lease]);
    keepBeating(client);
    return { client, processId };
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}
