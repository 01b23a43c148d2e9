import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { audit } from '#messages/ui/audit.ts';
import { readWholeLines } from '#server/audit/checkpoint-file.ts';
import type { Damage } from '#server/audit/damage.ts';
import { type Verification, verifyLog, type Witness } from '#server/audit/verify-log.ts';
import { witnessFiles } from '#server/audit/witness-files.ts';
import { getSignerEnv, SettingsRefused, type SignerEnv } from '#server/env.ts';
import { sayBoth, type WitnessWords } from './say-both.ts';
import { makeCrew } from './walk-crew.ts';

// npm run verify: 0 the log holds, 1 it is damaged, 2 it could not be verified, 64 usage.
try {
  process.exitCode = await main(getSignerEnv());
} catch (error) {
  if (!(error instanceof SettingsRefused)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function main(env: SignerEnv): Promise<number> {
  const given = readParameters();
  if (!given) return fail(64, (words) => words.verify.usage);
  const own = witnessFiles(env.WITNESS_FOLDER);
  const key = given.key ?? own.publicKey;
  const checkpoints = given.checkpoints ?? own.checkpoints;
  const missing = [given.key, given.checkpoints].find((file) => file !== undefined && !existsSync(file));
  if (missing) return fail(2, (words) => words.verify.unreadable, { file: missing });
  const witness = existsSync(key) && existsSync(checkpoints) ? readWitness(key, checkpoints) : null;
  const verified = await verify(env.DATABASE_WITNESS_URL, witness);
  if (!verified) return 2;
  print(verified);
  console.log(sayWitness(witness, given, { key, checkpoints }));
  return verified.damage ? 1 : 0;
}

function readParameters(): { key?: string; checkpoints?: string } | null {
  try {
    return parseArgs({ options: { key: { type: 'string' }, checkpoints: { type: 'string' } } }).values;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Read before the log is, so that no checkpoint is newer than what is looked at. */
function readWitness(key: string, checkpoints: string): Witness {
  return { publicKeyPem: readFileSync(key, 'utf8'), checkpoints: readWholeLines(checkpoints) };
}

async function verify(url: string, witness: Witness | null): Promise<Verification | null> {
  const pool = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 5000 });
  try {
    return await verifyLog(pool, witness, undefined, makeCrew(url, availableParallelism()));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    fail(2, (words) => words.verify.unreachable, { message: error.message });
    return null;
  } finally {
    await pool.end();
  }
}

function print({ damage, count, head, unwitnessed, checkpoints, restores }: Verification): void {
  console.log(sayBoth((words) => words.verify.checked, { checkpoints }));
  for (const { epoch, at, kept, until } of restores) {
    const pick = (words: WitnessWords) => (until > kept ? words.verify.restored : words.verify.restoredWhole);
    console.log(sayBoth(pick, { epoch, at, first: kept + 1, until }));
  }
  if (damage) printDamage(damage, count);
  else console.log(sayBoth((words) => words.verify.whole, { count }));
  console.log(sayBoth((words) => words.verify.head, { head }));
  console.log(sayBoth((words) => words.verify.unwitnessed, { count: unwitnessed }));
}

function printDamage({ kind, sequence, name, until }: Damage, count: number): void {
  console.log(
    sayBoth(
      (words) => (kind === 'checkpointForged' ? words.verify.checkpointForged : words.verify.broken),
      (locale) => ({ sequence, count, kind: audit[locale].damage[kind] }),
    ),
  );
  if (name !== undefined) console.log(sayBoth((words) => words.verify.name, { name }));
  if (until !== undefined) console.log(sayBoth((words) => words.verify.until, { sequence, until }));
}

/** Only a key and checkpoints that both came from elsewhere say more than this machine can say about itself. */
function sayWitness(
  witness: Witness | null,
  given: { key?: string; checkpoints?: string },
  files: { key: string; checkpoints: string },
): string {
  if (!witness || witness.checkpoints === '') return sayBoth((words) => words.verify.nobody);
  if (given.key === undefined || given.checkpoints === undefined) return sayBoth((words) => words.verify.thisMachine);
  return sayBoth((words) => words.verify.outside, files);
}

function fail(code: number, pick: (words: WitnessWords) => string, values: Record<string, string> = {}): number {
  console.error(sayBoth(pick, values));
  return code;
}
