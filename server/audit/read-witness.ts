import 'server-only';
import { existsSync, readFileSync } from 'node:fs';
import { readWholeLines } from './checkpoint-file.ts';
import type { Witness } from './verify-log.ts';
import { witnessFiles } from './witness-files.ts';

/**
 * What a witness left in its folder; null where no folder is named or nothing was signed there yet. Read it before the
 * log, so that no checkpoint is newer than what is looked at.
 */
export function readWitness(folder: string | undefined): Witness | null {
  if (folder === undefined) return null;
  const { publicKey, checkpoints } = witnessFiles(folder);
  if (!existsSync(publicKey) || !existsSync(checkpoints)) return null;
  return { publicKeyPem: readFileSync(publicKey, 'utf8'), checkpoints: readWholeLines(checkpoints) };
}
