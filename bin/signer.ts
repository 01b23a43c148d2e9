import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { audit } from '#messages/ui/audit.ts';
import type { Checkpoint } from '#server/audit/checkpoint.ts';
import { openCheckpointFile } from '#server/audit/checkpoint-file.ts';
import type { Damage } from '#server/audit/damage.ts';
import { checkpointEvery } from '#server/audit/next-checkpoint.ts';
import { readRestoreOrder, removeRestoreOrder } from '#server/audit/restore-order.ts';
import { signNext } from '#server/audit/sign-next.ts';
import { witnessFiles } from '#server/audit/witness-files.ts';
import { openWitnessKey } from '#server/audit/witness-key.ts';
import { WitnessRefused } from '#server/audit/witness-refused.ts';
import { getSignerEnv } from '#server/env.ts';
import { sayBoth } from './say-both.ts';

// The witness of the log, a process of its own. It reads the log as a role that can change nothing, and keeps its key
// and its checkpoints where the console and the database do not look. Once it refuses it stays alive and signs nothing
// (a part that ends is started again, and would refuse again) until what it refused is mended or ordered to be so.

const lookEveryMs = 1_000;
/** Fewer than `checkpointEvery` new entries wait this long at most. */
const longestWaitMs = 60_000;
const repeatWarningMs = 60_000;

const env = getSignerEnv();
const stopping = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stopping.abort());

const pool = new pg.Pool({
  connectionString: env.DATABASE_WITNESS_URL,
  max: 1,
  connectionTimeoutMillis: 5000,
  keepAlive: true,
  application_name: 'quarterdeck-signer',
});
pool.on('error', (error) => console.error(sayBoth((words) => words.signer.failed, { message: error.message })));

try {
  await witnessUntilStopped();
} catch (error) {
  if (!(error instanceof WitnessRefused)) throw error;
  await refuseUntilStopped(sayBoth((words) => words.refused[error.code], { file: error.file }));
} finally {
  await pool.end();
}

async function witnessUntilStopped(): Promise<void> {
  const { publicKey, checkpoints } = witnessFiles(env.WITNESS_FOLDER);
  const key = openWitnessKey(env.WITNESS_FOLDER);
  const file = openCheckpointFile(checkpoints, key.publicKeyPem);
  console.log(sayBoth((words) => words.signer.started, { sequence: file.last()?.sequence ?? 0, file: publicKey }));
  let signedAt = Number.NEGATIVE_INFINITY;
  let warnedAt = Number.NEGATIVE_INFINITY;
  let failing = false;
  for (;;) {
    // What is left is witnessed at the end too, however little it is.
    const ending = stopping.signal.aborted;
    const least = ending || performance.now() - signedAt >= longestWaitMs ? 1 : checkpointEvery;
    try {
      const order = readRestoreOrder(env.WITNESS_FOLDER);
      const found = await signNext(pool, { key, file, least, order });
      if (failing) console.log(sayBoth((words) => words.signer.again));
      failing = false;
      if (!found.ok && performance.now() - warnedAt >= repeatWarningMs) {
        console.error(sayBroken(found.damage));
        warnedAt = performance.now();
      }
      if (found.ok && found.checkpoint) {
        signedAt = performance.now();
        console.log(saySigned(found.checkpoint));
        if (found.checkpoint.restoredTo) removeRestoreOrder(env.WITNESS_FOLDER);
        continue;
      }
    } catch (error) {
      if (error instanceof WitnessRefused) throw error;
      const message = error instanceof Error ? error.message : String(error);
      if (!failing) console.error(sayBoth((words) => words.signer.failed, { message }));
      failing = true;
    }
    if (ending) return;
    await wait(lookEveryMs);
  }
}

async function refuseUntilStopped(sentence: string): Promise<void> {
  while (!stopping.signal.aborted) {
    console.error(sentence);
    await wait(repeatWarningMs);
  }
}

function saySigned({ sequence, epoch, restoredTo }: Checkpoint): string {
  if (!restoredTo) return sayBoth((words) => words.signer.signed, { sequence });
  return sayBoth((words) => words.signer.begun, { sequence, epoch, kept: restoredTo.sequence });
}

function sayBroken(damage: Damage): string {
  return sayBoth(
    (words) => words.signer.broken,
    (locale) => ({ sequence: damage.sequence, kind: audit[locale].damage[damage.kind] }),
  );
}

/** Ends early when the process is to stop. */
async function wait(ms: number): Promise<void> {
  try {
    await pause(ms, undefined, { signal: stopping.signal });
  } catch (error) {
    if (!stopping.signal.aborted) throw error;
  }
}
