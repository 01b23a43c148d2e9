import 'server-only';
import { sql } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';

/** How long the list in the console keeps a notice; what happened stands in the log. */
const keptDays = 90;
const mostAtOnce = 500;

/** Removes notices that are too old, a part at a time. @returns how many */
export async function forgetNotices(): Promise<number> {
  const { rowCount } = await getDatabase().execute(sql`
    DELETE FROM notice WHERE id IN (
      SELECT id FROM notice WHERE queued_at < (SELECT clock()) - make_interval(days => ${keptDays})
      ORDER BY queued_at LIMIT ${mostAtOnce} FOR UPDATE SKIP LOCKED)`);
  return rowCount ?? 0;
}
