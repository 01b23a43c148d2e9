import { parentPort, workerData } from 'node:worker_threads';
import pg from 'pg';
import { holds, type Stretch } from '#server/audit/stretch.ts';
import type { WalkWork } from './walk-crew.ts';

// One thread of a crew (walk-crew.ts): answers every stretch with whether it holds. What fails ends the thread, and the
// walk is done without it.
const work: WalkWork = workerData;
const client = new pg.Client({ connectionString: work.url });
await client.connect();
await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
await client.query(`SET TRANSACTION SNAPSHOT ${client.escapeLiteral(work.snapshot)}`);

parentPort?.on('message', async ({ after, to }: Stretch) => {
  // Bytes arrive as plain arrays of them.
  const stretch = { after: toPlace(after), to: toPlace(to) };
  parentPort?.postMessage(await holds(client, stretch, work));
});

function toPlace({ sequence, hash }: Stretch['to']): Stretch['to'] {
  return { sequence, hash: Buffer.from(hash) };
}
