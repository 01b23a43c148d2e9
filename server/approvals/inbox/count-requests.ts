import 'server-only';
import { sql } from 'drizzle-orm';
import { permits } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';
import { toVisibility } from '#server/commands/is-visible.ts';
import { getDatabase } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';

export interface RequestCounts {
  /** Of others, waiting. */
  waiting: number;
  /** Own ones that wait, or are approved and not sent. */
  mine: number;
  /** Went at once, and nobody has looked yet. */
  after: number;
}

/** What stands on the tabs of the inbox. */
export async function countRequests(staff: Staff): Promise<RequestCounts> {
  if (!permits(staff, 'commands:read')) return { waiting: 0, mine: 0, after: 0 };
  const { personId } = staff;
  const looks = permits(staff, 'commands:decide');
  const { rows } = await getDatabase().execute<RequestCounts & Record<string, unknown>>(sql`
    SELECT (count(*) FILTER (WHERE ${command.status} = 'waiting' AND ${command.makerId} <> ${personId}))::integer AS waiting,
      (count(*) FILTER (WHERE ${command.makerId} = ${personId}))::integer AS mine,
      ${looks ? sql`(SELECT count(*)::integer FROM after_look WHERE looked_at IS NULL)` : sql`0`} AS after
    FROM ${command} WHERE ${command.status} IN ('waiting', 'approved') AND ${toVisibility(staff) ?? sql`true`}`);
  return rows[0] ?? { waiting: 0, mine: 0, after: 0 };
}
