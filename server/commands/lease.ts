import 'server-only';
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { connectAlone } from '#server/db/client.ts';
import { onePerProcess } from '#server/db/one-per-process.ts';

/** What makes this process an owner of what it sends. */
export interface Lease {
  /** Its row in `process`. */
  processId: string;
  /** Whether the lock is held right now. While it is not, this process begins no sending. */
  isHeld: () => boolean;
  /** Gives the lock up at the end of the process. */
  release: () => Promise<void>;
}

/** First half of the advisory lock's key; 0002_commands.sql looks for the same number. */
const lockClass = 20_804;
const betweenTriesMs = 250;

/**
 * This process's lease, taken at the first call: a row in `process` and an advisory lock on a connection of its own.
 * The lock goes with the connection, so a process that was killed is known to be gone at once. A connection that breaks
 * is replaced and the same lock taken again.
 */
export function getLease(kind: 'console' | 'worker' = 'console'): Promise<Lease> {
  const place = onePerProcess<{ lease: Promise<Lease> | null }>('lease', () => ({ lease: null }));
  place.lease ??= takeLease(kind).catch((error: unknown) => {
    place.lease = null;
    throw error;
  });
  return place.lease;
}

async function takeLease(kind: 'console' | 'worker'): Promise<Lease> {
  const processId = randomUUID();
  const state: { held: boolean; ended: boolean; client: pg.Client | null } = {
    held: false,
    ended: false,
    client: null,
  };
  const client = await connectAlone();
  const { rows } = await client.query<{ lease: number }>(
    'INSERT INTO process (id, kind, host, pid) VALUES ($1, $2, $3, $4) RETURNING lease',
    [processId, kind, hostname().slice(0, 200), process.pid],
  );
  const lease = rows[0]?.lease;
  if (lease === undefined) throw new Error('No lease was given');

  async function hold(holder: pg.Client): Promise<void> {
    await holder.query('SELECT pg_advisory_lock($1, $2)', [lockClass, lease]);
    state.client = holder;
    state.held = true;
    holder.once('end', () => {
      state.held = false;
      if (!state.ended) void holdAgain();
    });
  }

  async function holdAgain(): Promise<void> {
    while (!state.ended) {
      try {
        await hold(await connectAlone());
        return;
      } catch (error) {
        console.error(
          'the lease is lost and could not be taken again yet:',
          error instanceof Error ? error.message : error,
        );
        await pause(betweenTriesMs, undefined, { ref: false });
      }
    }
  }

  await hold(client);
  return {
    processId,
    isHeld: () => state.held,
    release: async () => {
      state.ended = true;
      state.held = false;
      await state.client?.end();
    },
  };
}
