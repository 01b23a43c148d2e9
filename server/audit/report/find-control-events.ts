import 'server-only';
import { sql } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';
import type { Entry, EventName } from '../event.ts';
import { toEntry } from '../to-entry.ts';
import type { Month } from './month.ts';

/** What loosens or moves a control; each is listed, with a link to its entry. */
const groups = {
  delegations: ['delegation.asked', 'delegation.confirmed', 'delegation.ended'],
  blocks: ['block.lifted'],
  stops: ['sending.stopped', 'sending.lift_asked', 'sending.lifted'],
  rules: ['rule.change_asked', 'rule.changed', 'rule.change_withdrawn'],
  people: ['staff.invited', 'staff.left', 'role.asked', 'role.given', 'role.taken'],
  openings: ['operation.opening_asked', 'operation.opened', 'operation.closed'],
} as const satisfies Record<string, readonly EventName[]>;

export type ControlGroup = keyof typeof groups;
export const controlGroups = Object.keys(groups) as ControlGroup[];

export interface ControlEvent {
  group: ControlGroup;
  entry: Entry;
}

/** How many of a group fell on one day in Japan; of all of them, listed or not. */
export type DayControls = { day: string; group: ControlGroup; count: number };

export async function countControls({ from, until }: Month): Promise<DayControls[]> {
  const all = controlGroups.flatMap((group) => groups[group].map((event): [string, ControlGroup] => [event, group]));
  const groupOf = new Map(all);
  const { rows } = await getDatabase().execute<{ day: string; event: string; count: string }>(sql`
    SELECT to_char(at AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM-DD') AS day, event, count(*) AS count FROM log_entry
    WHERE event = ANY (${sql.param([...groupOf.keys()])}::text[]) AND at >= ${from} AND at < ${until}
    GROUP BY 1, 2 ORDER BY 1, 2`);
  return rows.flatMap(({ day, event, count }) => {
    const group = groupOf.get(event);
    return group === undefined ? [] : [{ day, group, count: Number(count) }];
  });
}

/** Of one month; more of one group are found in the log itself. */
const most = 200;

/** Oldest first. Damaged entries are left out: verifying names them. */
export async function findControlEvents({ from, until }: Month): Promise<ControlEvent[]> {
  const found = await Promise.all(controlGroups.map((group) => findGroup(group, from, until)));
  return found.flat();
}

async function findGroup(group: ControlGroup, from: string, until: string): Promise<ControlEvent[]> {
  const { rows } = await getDatabase().execute<{ bytes: Buffer }>(sql`
    SELECT bytes FROM log_entry
    WHERE event = ANY (${sql.param([...groups[group]])}::text[]) AND at >= ${from} AND at < ${until}
    ORDER BY sequence LIMIT ${most}`);
  return rows.flatMap(({ bytes }) => {
    const entry = toEntry(bytes);
    return entry === null ? [] : [{ group, entry }];
  });
}
