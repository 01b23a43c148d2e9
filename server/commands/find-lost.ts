import 'server-only';
import { desc } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';
import { lostSending } from '#server/db/schema/recovery.ts';

/** Sendings that restores from a backup have lost, the newest first. */
export function findLost({ limit }: { limit: number }): Promise<(typeof lostSending.$inferSelect)[]> {
  return getDatabase().select().from(lostSending).orderBy(desc(lostSending.sentAt)).limit(limit);
}
