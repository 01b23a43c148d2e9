import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import * as z from 'zod';
import { canonicalJson } from './canonical-json.ts';

const hex32 = z.string().regex(/^[0-9a-f]{64}$/);
const checkpointShape = z.strictObject({
  v: z.literal(1),
  /** The last entry it vouches for. */
  sequence: z.int().positive(),
  /** Entries from the first to that one. */
  count: z.int().positive(),
  /** That entry's hash. */
  head: hex32,
  /** SHA-256 of the checkpoint before it; null for the first. */
  previous: hex32.nullable(),
  databaseId: z.uuid(),
  /** Grows by one with every restore from a backup. */
  epoch: z.int(),
  /**
   * Only in the first checkpoint of an epoch: the last entry vouched for before the restore that the database still
   * holds, or 0 and zeros. What was vouched for after it is gone, and the chain goes on from there another way.
   */
  restoredTo: z.strictObject({ sequence: z.int().nonnegative(), head: hex32 }).optional(),
  at: z.string(),
});
export type Checkpoint = z.infer<typeof checkpointShape>;

const lineShape = z.strictObject({ checkpoint: checkpointShape, signature: z.string() });

/** The epoch of a database that was never restored. */
export const firstEpoch = 1;

/** One line of the witness's file: the checkpoint and its Ed25519 signature over the canonical text. */
export function toCheckpointLine(checkpoint: Checkpoint, privateKey: KeyObject): string {
  const signature = sign(null, textOf(checkpoint), privateKey).toString('base64');
  return `${JSON.stringify({ checkpoint, signature })}\n`;
}

/**
 * Reads the witness's file.
 * @returns the checkpoints, or the number (from 1) of the first line that is not this witness's or does not follow
 * the line before it
 */
export function readCheckpoints(
  text: string,
  publicKeyPem: string,
): { ok: true; checkpoints: Checkpoint[] } | { ok: false; line: number } {
  const publicKey = createPublicKey(publicKeyPem);
  const checkpoints: Checkpoint[] = [];
  const lines = text.split('\n').filter((line) => line !== '');
  for (const [index, line] of lines.entries()) {
    const checkpoint = readLine(line, publicKey);
    const before = checkpoints.at(-1) ?? null;
    if (!checkpoint || !comesAfter(before, checkpoint)) return { ok: false, line: index + 1 };
    checkpoints.push(checkpoint);
  }
  return { ok: true, checkpoints };
}

/** The last line alone, where the lines before it were checked by whoever needs them. */
export function readLastCheckpoint(text: string, publicKeyPem: string): Checkpoint | 'forged' {
  const lines = text.trimEnd().split('\n');
  return readLine(lines.at(-1) ?? '', createPublicKey(publicKeyPem)) ?? 'forged';
}

export function hashCheckpoint(checkpoint: Checkpoint): string {
  return createHash('sha256').update(textOf(checkpoint)).digest('hex');
}

function readLine(line: string, publicKey: KeyObject): Checkpoint | null {
  const parsed = lineShape.safeParse(parse(line));
  if (!parsed.success) return null;
  const { checkpoint, signature } = parsed.data;
  return verify(null, textOf(checkpoint), publicKey, Buffer.from(signature, 'base64')) ? checkpoint : null;
}

function comesAfter(before: Checkpoint | null, checkpoint: Checkpoint): boolean {
  const { previous, restoredTo, sequence, count, epoch } = checkpoint;
  if (count !== sequence || previous !== (before ? hashCheckpoint(before) : null)) return false;
  if (before !== null && checkpoint.databaseId !== before.databaseId) return false;
  if (restoredTo) {
    return (
      epoch === (before?.epoch ?? firstEpoch) + 1 && restoredTo.sequence < sequence && mayGoBack(before, restoredTo)
    );
  }
  return before === null ? epoch === firstEpoch : epoch === before.epoch && sequence > before.sequence;
}

/** A restore keeps at most what was vouched for. */
function mayGoBack(before: Checkpoint | null, restoredTo: { sequence: number }): boolean {
  return restoredTo.sequence <= (before?.sequence ?? 0);
}

function textOf(checkpoint: Checkpoint): Buffer {
  return Buffer.from(canonicalJson({ ...checkpoint }), 'utf8');
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
