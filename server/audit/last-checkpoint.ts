import 'server-only';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { onePerProcess } from '#server/db/one-per-process.ts';
import { type Checkpoint, readLastCheckpoint } from './checkpoint.ts';
import { readWholeLines } from './checkpoint-file.ts';
import { witnessFiles } from './witness-files.ts';

interface Reading {
  /** What the file looked like when it was read. */
  seen: string;
  checkpoint: Checkpoint | 'forged' | null;
}

/**
 * The last checkpoint that the witness wrote outside of the database, read anew whenever its file has changed. Null
 * before the first, and where nobody told this console about a witness; `forged` where the last line is not signed by
 * the key beside it.
 */
export function getLastCheckpoint(folder: string | undefined): Checkpoint | 'forged' | null {
  if (folder === undefined) return null;
  const files = witnessFiles(folder);
  const stat = statSync(files.checkpoints, { throwIfNoEntry: false });
  if (!stat || stat.size === 0 || !existsSync(files.publicKey)) return null;
  const seen = `${files.checkpoints} ${stat.ino} ${stat.size} ${stat.mtimeMs}`;
  const place = onePerProcess<{ reading: Reading | null }>('last-checkpoint', () => ({ reading: null }));
  if (place.reading?.seen !== seen) {
    const text = readWholeLines(files.checkpoints);
    const checkpoint = text === '' ? null : readLastCheckpoint(text, readFileSync(files.publicKey, 'utf8'));
    place.reading = { seen, checkpoint };
  }
  return place.reading.checkpoint;
}
