import 'server-only';
import { sql } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';

/**
 * Marks notices as read in one person's own list; whoever else got them has not read them by it.
 * @param ids null: all that stand there
 * @returns how many were not read before
 */
export async function markRead(personId: string, ids: readonly string[] | null): Promise<number> {
  const which = ids === null ? sql`` : sql`AND notice_id = ANY (${`{${ids.join(',')}}`}::uuid[])`;
  const { rowCount } = await getDatabase().execute(sql`
    UPDATE notice_for SET read_at = clock() WHERE person_id = ${personId} AND read_at IS NULL ${which}`);
  return rowCount ?? 0;
}
