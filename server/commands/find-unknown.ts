import 'server-only';
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { getOperationPolicy } from '#domains/index.ts';
import { readPath } from '#domains/read-path.ts';
import { permits } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';
import { getDatabase } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';
import { toCommandRow, toIso } from './command-row.ts';
import type { CommandRow } from './command-view.ts';
import { findProbeViews } from './find-probe-views.ts';
import { toVisibility } from './is-visible.ts';
import type { ProbeView } from './probe-view.ts';

/** What the queue can show: what is unknown now, what somebody denied, and what was contradicted afterwards. */
export const unknownShows = ['unknown', 'contradicted', 'did_not_land'] as const;
export type UnknownShow = (typeof unknownShows)[number];

export interface UnknownFilter {
  show: UnknownShow;
  mine?: boolean | undefined;
  domain?: string | undefined;
  account?: string | undefined;
}

export interface UnknownRow extends CommandRow {
  sendingAt: string | null;
  attempt: number;
  /** Whole yen, where the operation has an amount. */
  yen: number | null;
  probe: ProbeView;
}

/** The queue stays short; a longer one says so. */
export const mostUnknown = 200;

/** Commands whose outcome is not settled, oldest first: who waits longest comes first. */
export async function findUnknown(staff: Staff, filter: UnknownFilter): Promise<UnknownRow[]> {
  if (!permits(staff, 'commands:read')) return [];
  const conditions = [
    toVisibility(staff) ?? undefined,
    eq(command.status, filter.show),
    filter.mine === true ? eq(command.makerId, staff.personId) : undefined,
    filter.domain === undefined ? undefined : eq(command.domain, filter.domain),
    filter.account === undefined ? undefined : eq(command.account, filter.account),
  ];
  const rows = await getDatabase()
    .select()
    .from(command)
    .where(and(...conditions))
    .orderBy(filter.show === 'unknown' ? asc(command.statusAt) : desc(command.statusAt), desc(command.id))
    .limit(mostUnknown);
  const views = await findProbeViews(rows);
  return rows.flatMap((stored) => {
    const probe = views.get(stored.id);
    if (!probe) return [];
    const { sendingAt, attempt } = stored;
    return [{ ...toCommandRow(stored), sendingAt: sendingAt && toIso(sendingAt), attempt, yen: yenOf(stored), probe }];
  });
}

/** How many stand in the queue for this reader: unknown ones, and contradicted ones of anybody. */
export async function countUnknown(staff: Staff): Promise<{ unknown: number; contradicted: number }> {
  const alarmed = staff.roles.some((role) => role === 'lead' || role === 'administrator');
  const seen = permits(staff, 'commands:read') ? (toVisibility(staff) ?? sql`true`) : sql`false`;
  const rows = await getDatabase()
    .select({
      status: command.status,
      count: sql<number>`(count(*) FILTER (WHERE ${command.status} = 'contradicted' OR ${seen}))::integer`,
    })
    .from(command)
    .where(inArray(command.status, alarmed ? ['unknown', 'contradicted'] : ['unknown']))
    .groupBy(command.status);
  const of = (status: string) => rows.find((row) => row.status === status)?.count ?? 0;
  return { unknown: of('unknown'), contradicted: of('contradicted') };
}

function yenOf({ operation, body }: { operation: string; body: string }): number | null {
  const at = getOperationPolicy(operation)?.amount?.at;
  const { variables }: { variables: unknown } = JSON.parse(body);
  const value = at === undefined ? undefined : readPath(variables, at);
  return typeof value === 'number' ? value : null;
}
