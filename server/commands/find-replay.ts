import 'server-only';
import { eq } from 'drizzle-orm';
import type { Staff } from '#server/auth/staff.ts';
import { getDatabase } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';
import { getEnv } from '#server/env.ts';
import type { StoredCommand } from './command-row.ts';
import { isSamePost } from './posted-digest.ts';
import { SubmitRefused } from './submit-refused.ts';
import type { SubmitResult } from './submit-result.ts';
import type { SubmitPost } from './submit-shape.ts';

/** What a recorded command is held against. */
export type Recorded = Pick<StoredCommand, 'status' | 'makerId' | 'postedDigest' | 'sealKey'>;

/**
 * The first result of a post that was recorded before; null where its id is new.
 * @throws SubmitRefused `notThisCommand` for anybody else, or another content: one answer that discloses nothing
 */
export async function findReplay(staff: Staff, post: SubmitPost): Promise<SubmitResult | null> {
  const { status, makerId, postedDigest, sealKey } = command;
  const [stored] = await getDatabase()
    .select({ status, makerId, postedDigest, sealKey })
    .from(command)
    .where(eq(command.id, post.commandId));
  return stored ? toReplay(staff, post, stored) : null;
}

/** The result of what stands under this post's id. @throws SubmitRefused as findReplay */
export function toReplay(staff: Staff, post: SubmitPost, stored: Recorded): SubmitResult {
  const { operation, values, account } = post;
  const same = isSamePost(
    { operation, values, account: account ?? null },
    stored.postedDigest,
    stored.sealKey,
    getEnv().SEAL_KEYS,
  );
  if (!same || stored.makerId !== staff.personId) throw new SubmitRefused('notThisCommand');
  return { ok: true, commandId: post.commandId, status: stored.status };
}
