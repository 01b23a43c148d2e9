import 'server-only';
import { sql } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';

/** Which ways out there are, by the settings. */
export interface Ways {
  /** null: none. toDecide: only what is for holders of a role. */
  webhook: 'all' | 'toDecide' | null;
  email: boolean;
}

const mostAtOnce = 200;

/**
 * Makes out the deliveries of new notices: one for the webhook, one for each person with an address. Once for each
 * notice, however many workers there are.
 * @returns how many notices were made out
 */
export async function spreadNotices({ webhook, email }: Ways): Promise<number> {
  const { rows } = await getDatabase().execute<{ spread: number }>(sql`
    WITH fresh AS (
      SELECT id FROM notice WHERE spread_at IS NULL ORDER BY queued_at LIMIT ${mostAtOnce} FOR UPDATE SKIP LOCKED
    ), spread AS (
      UPDATE notice n SET spread_at = clock() FROM fresh WHERE n.id = fresh.id RETURNING n.id, n.for_roles
    ), made AS (
      INSERT INTO notice_delivery (notice_id, channel, person_id)
      SELECT id, 'webhook', NULL FROM spread
        WHERE ${webhook === 'all'} OR (${webhook === 'toDecide'} AND for_roles IS NOT NULL)
      UNION ALL
      SELECT spread.id, 'email', f.person_id FROM spread
        JOIN notice_for f ON f.notice_id = spread.id
        JOIN notice_address a ON a.person_id = f.person_id
        WHERE ${email}
    )
    SELECT count(*)::integer AS spread FROM spread`);
  return rows[0]?.spread ?? 0;
}
