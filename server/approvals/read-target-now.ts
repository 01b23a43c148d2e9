import 'server-only';
import { getOperationPolicy } from '#domains/index.ts';
import type { StoredCommand } from '#server/commands/command-row.ts';
import { readTargetAs } from '#server/kraken/read-target.ts';
import { type Reader, requireReader } from '#server/kraken/read-upstream.ts';
import type { TargetNow } from './compare-targets.ts';

/**
 * What the command is about, as upstream shows it now to the person who looks: never out of a cache.
 * @param body the exact text, out of its envelope
 */
export async function readTargetNow(
  person: { sessionId: string },
  stored: StoredCommand,
  body: string,
): Promise<TargetNow> {
  const reader = await requireReader(person);
  if (!reader.ok) return { ok: false, code: reader.code === 'unreadable' ? 'targetUnreadable' : reader.code };
  return readTargetWith(reader.value, stored, body);
}

export async function readTargetWith(reader: Reader, stored: StoredCommand, body: string): Promise<TargetNow> {
  const policy = getOperationPolicy(stored.operation);
  if (policy === null) throw new Error(`${stored.operation} has been closed`);
  const read = await readTargetAs(reader, policy, JSON.parse(body).variables, stored.account);
  return read.ok ? { ok: true, snapshot: read.snapshot } : { ok: false, code: read.code };
}
