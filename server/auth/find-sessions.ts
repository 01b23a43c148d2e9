import 'server-only';
import { sql } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';
import { lateness } from './lateness.ts';

/** A session that is live. Times are ISO 8601 as PostgreSQL prints them. */
export type LiveSession = {
  id: string;
  startedAt: string;
  lastSeenAt: string;
  /** As the browser named itself; '' where it did not. */
  userAgent: string;
  /** '' where no trusted proxy told it. */
  address: string;
};

/** The person's sessions that still count, the one used last first. */
export async function findSessions(personId: string): Promise<LiveSession[]> {
  const { rows } = await getDatabase().execute<LiveSession>(sql`
    SELECT s.id, s.created_at::text AS "startedAt", s.last_seen_at::text AS "lastSeenAt",
           coalesce(s.user_agent, '') AS "userAgent", coalesce(s.ip_address, '') AS address
    FROM session s JOIN session_grant g ON g.session_id = s.id CROSS JOIN (SELECT clock() AS now) c
    WHERE s.user_id::text = ${personId} AND ${lateness} IS NULL
    ORDER BY s.last_seen_at DESC, s.id`);
  return rows;
}
