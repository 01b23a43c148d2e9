import 'server-only';
import { sql } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';
import type { DecideRefusalCode } from '../decide-result.ts';
import { abandonedSeconds } from './batch-limits.ts';

const code: DecideRefusalCode = 'notRecorded';

/**
 * Ends the deciding of batches whose process is gone: rows that nobody has come to are marked as not recorded, so that what
 * was approved is sent, and the page comes to an end. A decision that is written after all counts, and its maker presses.
 * @returns how many rows were closed
 */
export async function closeAbandoned(): Promise<number> {
  const { rowCount } = await getDatabase().execute(sql`
    UPDATE batch_row r SET code = ${code}, decided_at = clock() FROM batch b
    WHERE b.id = r.batch_id AND r.decided_at IS NULL
      AND b.made_at < clock() - make_interval(secs => ${abandonedSeconds})
      AND NOT EXISTS (SELECT FROM batch_row o WHERE o.batch_id = r.batch_id
        AND o.decided_at > clock() - make_interval(secs => ${abandonedSeconds}))`);
  return rowCount ?? 0;
}
