import { createHash } from 'node:crypto';

interface Shown {
  commandId: string;
  /** Of what was shown of it, hex. */
  digest: string;
}

/**
 * SHA-256, hex, of a batch and of all that was shown of its rows: what one fresh sign-in for it is about. Another row, or
 * a row that looks different, is another digest; their order is not.
 */
export function toBatchDigest(batchId: string, rows: readonly Shown[]): string {
  const lines = rows.map(({ commandId, digest }) => `${commandId} ${digest}\n`).toSorted();
  return createHash('sha256')
    .update(`approval-batch\n${batchId}\n${lines.join('')}`)
    .digest('hex');
}
