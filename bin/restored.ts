import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { fill } from '#messages/fill.ts';
import { restored as words } from '#messages/restored.ts';
import { firstEpoch } from '#server/audit/checkpoint.ts';
import { getLastCheckpoint } from '#server/audit/last-checkpoint.ts';
import { placeRestoreOrder } from '#server/audit/restore-order.ts';
import { declareRestored } from '#server/commands/declare-restored.ts';
import { isRestored } from '#server/commands/find-halt.ts';
import type { LostSending } from '#server/commands/find-lost-sendings.ts';
import { beginEpoch, readEpoch } from '#server/db/begin-epoch.ts';
import { closePool } from '#server/db/client.ts';
import { getRestoreEnv, SettingsRefused } from '#server/env.ts';

// npm run restored: 0 done, 1 refused, 2 done, and the witness has not begun the epoch yet.
const witnessLimitMs = 30_000;

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof SettingsRefused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await closePool();
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { anyway: { type: 'boolean', default: false } } });
  const env = getRestoreEnv();
  const checkpoint = getLastCheckpoint(env.CHECKPOINTS_FOLDER);
  if (checkpoint === 'forged') return refuse('forged');
  if (!values.anyway && !(await isRestored())) return refuse('nothingShows');
  const { databaseId, epoch: now } = await readEpoch(env.DATABASE_OWNER_URL);
  const known = env.WITNESS_FOLDER !== undefined || checkpoint !== null;
  const epoch = (known ? (checkpoint?.epoch ?? firstEpoch) : now) + 1;
  const done = await declareRestored({ epoch, databaseId, journalFolder: env.JOURNAL_FOLDER });
  await beginEpoch(env.DATABASE_OWNER_URL, epoch);
  say('done', { epoch, voided: done.voided, unknown: done.unknown });
  sayLost(done.lost);
  if (!known) return say('nobodyWitnesses');
  const order = { databaseId, epoch };
  if (env.WITNESS_FOLDER === undefined) {
    say('orderElsewhere', { order: JSON.stringify(order) });
    return 2;
  }
  placeRestoreOrder(env.WITNESS_FOLDER, order);
  return (await isBegun(env.CHECKPOINTS_FOLDER ?? env.WITNESS_FOLDER, epoch)) ? say('begun', { epoch }) : waiting();
}

/** The witness is a process of its own and looks every second. */
async function isBegun(folder: string, epoch: number): Promise<boolean> {
  for (const limit = Date.now() + witnessLimitMs; Date.now() < limit; await pause(200)) {
    const last = getLastCheckpoint(folder);
    if (last !== null && last !== 'forged' && last.epoch === epoch) return true;
  }
  return false;
}

function sayLost(lost: readonly LostSending[]): void {
  say(lost.length === 0 ? 'nothingLost' : 'lost', { count: lost.length });
  for (const { sentAt, operation, account, commandId, attempt, outcome } of lost) {
    console.log([sentAt, operation, account ?? '-', commandId, attempt, outcome ?? '?'].join('  '));
  }
}

type Sentence = keyof (typeof words)['ja'];

function say(sentence: Sentence, values: Record<string, string | number> = {}): 0 {
  for (const locale of ['ja', 'en'] as const) console.log(fill(words[locale][sentence], values));
  return 0;
}

function refuse(sentence: Sentence): 1 {
  for (const locale of ['ja', 'en'] as const) console.error(words[locale][sentence]);
  return 1;
}

function waiting(): 2 {
  say('notBegun');
  return 2;
}
