import 'server-only';
import { sql } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';
import type { Channel } from './delivery.ts';

/** A way out that does not work at present. */
export interface ChannelTrouble {
  channel: Channel;
  /** Notices that failed three times or more and are tried again. */
  waiting: number;
  /** Notices of the last day that were given up. */
  givenUp: number;
  /** When the first of them was queued. ISO 8601. */
  since: string;
  /** What the last attempt met, in our codes. */
  code: string;
}

const tolerated = 3;

/** The ways out that fail; one failed attempt is none yet. It ends by itself when the notices get out. */
export async function findTroubles(): Promise<ChannelTrouble[]> {
  const { rows } = await getDatabase().execute<{ since: string } & Omit<ChannelTrouble, 'since'>>(sql`
    SELECT d.channel,
      (count(*) FILTER (WHERE d.state = 'due'))::integer AS waiting,
      (count(*) FILTER (WHERE d.state = 'givenUp'))::integer AS "givenUp",
      min(n.queued_at)::text AS since,
      (array_agg(d.code ORDER BY d.tried_at DESC))[1] AS code
    FROM notice_delivery d JOIN notice n ON n.id = d.notice_id
    WHERE d.code IS NOT NULL AND (
      (d.state = 'due' AND d.attempts >= ${tolerated})
      OR (d.state = 'givenUp' AND d.tried_at > (SELECT clock()) - interval '24 hours'))
    GROUP BY d.channel ORDER BY d.channel`);
  return rows.map(({ since, ...trouble }) => ({ ...trouble, since: new Date(since).toISOString() }));
}
