import 'server-only';
import { sql } from 'drizzle-orm';
import { toAmount } from '#server/commands/approval/to-amount.ts';
import { type Database, getDatabase } from '#server/db/client.ts';
import type { NewNotice } from '#server/notices/notice.ts';
import { queueNotice } from '#server/notices/queue-notice.ts';

/** How long before a request expires its maker and the leads are told. */
const hoursBefore = 4;
const atOnce = 100;

interface DueSoon {
  id: string;
  operation: string;
  makerId: string;
  makerName: string;
  round: number;
  expiresAt: string;
  /** Who has voted in this round needs no reminder. */
  voters: string[];
}

/**
 * Tells of requests that will soon expire undecided: their makers, and the leads who have not voted. Once for each asking,
 * however many workers look at the clock; one that lives no longer than the warning itself is not warned of.
 * @returns how many requests were told of
 */
export async function tellDueSoon(): Promise<number> {
  const { rows } = await getDatabase().execute<DueSoon & Record<string, unknown>>(sql`
    SELECT c.id, c.operation, c.maker_id AS "makerId", c.maker_name AS "makerName", a.round, a.expires_at::text AS "expiresAt",
      ARRAY(SELECT v.voter_id FROM vote v WHERE v.command_id = c.id AND v.round = a.round) AS voters
    FROM command c CROSS JOIN (SELECT clock() AS now) t
    JOIN LATERAL (
      SELECT round, asked_at, expires_at FROM approval_request WHERE command_id = c.id ORDER BY round DESC LIMIT 1) a ON true
    WHERE c.status = 'waiting' AND a.expires_at > t.now AND a.expires_at <= t.now + make_interval(hours => ${hoursBefore})
      AND a.asked_at < a.expires_at - make_interval(hours => ${hoursBefore})
      AND NOT EXISTS (SELECT FROM notice n WHERE n.command_id = c.id AND n.kind = 'dueSoon' AND n.round = a.round)
    ORDER BY a.expires_at LIMIT ${atOnce}`);
  for (const due of rows) await getDatabase().transaction((tx) => tell(tx, due));
  return rows.length;
}

async function tell(tx: Database, due: DueSoon): Promise<void> {
  const { id, operation, makerId, makerName, round, expiresAt, voters } = due;
  const facts = {
    kind: 'dueSoon',
    commandId: id,
    operation,
    amount: await toAmount(tx, id),
    makerName,
    deadline: new Date(expiresAt).toISOString(),
    round,
  } as const satisfies Partial<NewNotice>;
  await queueNotice(tx, { ...facts, path: `/commands/${id}`, for: { personId: makerId } });
  await queueNotice(tx, {
    ...facts,
    path: `/approvals/${id}`,
    for: { roles: ['lead'], except: [makerId, ...voters] },
  });
}
