import 'server-only';
import { sql } from 'drizzle-orm';
import { permits } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';
import { getDatabase } from '#server/db/client.ts';
import { countUnread, type UnreadCounts } from '#server/notices/find-notices.ts';
import { countUnknown } from './find-unknown.ts';

/** What stands in the rail and, for what one has to do oneself, in the tab's title. */
export interface TaskCounts {
  /** Requests of others that wait for approval and that one has not voted on, for somebody who decides. */
  toDecide: number;
  /** Outcomes that nobody knows, among the commands that one sees. */
  unknown: number;
  /** One's own: approved and still to be sent, or sent back with a question that is neither read nor answered. */
  mine: number;
  /** Notices that are not read. */
  unread: number;
}

export interface OpenCounts {
  toDecide: number;
  toSend: number;
  unknown: number;
}

/** The counts of one person at this moment. */
export async function countTasks(staff: Staff): Promise<TaskCounts> {
  const [open, unread] = await Promise.all([countOpen(staff), countUnread(staff)]);
  return toTaskCounts(open, unread);
}

/** The half that moves with commands. */
export async function countOpen(staff: Staff): Promise<OpenCounts> {
  const [{ unknown }, { rows }] = await Promise.all([
    countUnknown(staff),
    getDatabase().execute<{ waiting: number; toSend: number }>(sql`
      SELECT (count(*) FILTER (WHERE c.status = 'waiting' AND c.maker_id <> ${staff.personId}
          AND NOT ${hasVoted(staff.personId)}))::integer AS waiting,
        (count(*) FILTER (WHERE c.status = 'approved' AND c.maker_id = ${staff.personId}))::integer AS "toSend"
      FROM command c WHERE c.status IN ('waiting', 'approved')`),
  ]);
  const { waiting = 0, toSend = 0 } = rows[0] ?? {};
  return { toDecide: permits(staff, 'commands:decide') ? waiting : 0, toSend, unknown };
}

/** In the asking that stands; a vote of an asking before counts no more. */
function hasVoted(personId: string) {
  return sql`EXISTS (SELECT FROM vote v WHERE v.command_id = c.id AND v.voter_id = ${personId}
    AND v.round = (SELECT max(a.round) FROM approval_request a WHERE a.command_id = c.id))`;
}

export function toTaskCounts(
  { toDecide, toSend, unknown }: OpenCounts,
  { unread, returned }: UnreadCounts,
): TaskCounts {
  return { toDecide, unknown, mine: toSend + returned, unread };
}
