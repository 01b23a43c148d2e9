import 'server-only';
import type { KeyObject } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { type Checkpoint, readCheckpoints, toCheckpointLine } from './checkpoint.ts';
import { WitnessRefused } from './witness-refused.ts';
import { appendDurably, cutDurably } from './write-durably.ts';

export interface CheckpointFile {
  /** The last checkpoint that is on the disk; null before the first. */
  last: () => Checkpoint | null;
  /** All of them, read anew. @throws {WitnessRefused} */
  all: () => Checkpoint[];
  /** Signs and adds one line. @throws {WitnessRefused} when the file is not as it was left. */
  append: (checkpoint: Checkpoint, privateKey: KeyObject) => void;
}

/**
 * Opens the witness's file (JSON Lines) and checks all of it. A last line without its end was cut off by a power cut
 * before anybody relied on it, and is taken away.
 * @throws {WitnessRefused}
 */
export function openCheckpointFile(file: string, publicKeyPem: string): CheckpointFile {
  const { text, checkpoints } = readAll(file, publicKeyPem);
  let last = checkpoints.at(-1) ?? null;
  let size = Buffer.byteLength(text);
  if (sizeOf(file) > size) cutDurably(file, size);
  return {
    last: () => last,
    all: () => readAll(file, publicKeyPem).checkpoints,
    append: (checkpoint, privateKey) => {
      if (sizeOf(file) !== size) throw new WitnessRefused('fileChanged', file);
      const line = toCheckpointLine(checkpoint, privateKey);
      appendDurably(file, line, size);
      size += Buffer.byteLength(line);
      last = checkpoint;
    },
  };
}

function readAll(file: string, publicKeyPem: string): { text: string; checkpoints: Checkpoint[] } {
  const text = readWholeLines(file);
  const read = readCheckpoints(text, publicKeyPem);
  if (!read.ok) throw new WitnessRefused('checkpointForged', `${file}:${read.line}`);
  return { text, checkpoints: read.checkpoints };
}

/** The whole lines of a file of checkpoints; '' where there is none. A line may be on its way while this reads. */
export function readWholeLines(file: string): string {
  if (!existsSync(file)) return '';
  const bytes = readFileSync(file);
  return bytes.subarray(0, bytes.lastIndexOf('\n') + 1).toString('utf8');
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
