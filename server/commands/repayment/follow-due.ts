import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { finalRepayments, repaymentAsk, repaymentSteps } from '#domains/repayment-steps.ts';
import { toActor } from '#server/audit/actor.ts';
import type { EntryBy } from '#server/audit/entry-by.ts';
import { findSignedIn } from '#server/auth/find-signed-in.ts';
import { permits } from '#server/auth/permission.ts';
import type { RequestContext } from '#server/auth/request-context.ts';
import type { Staff } from '#server/auth/staff.ts';
import { getDatabase } from '#server/db/client.ts';
import { requireReader } from '#server/kraken/read-upstream.ts';
import { isVisible } from '../is-visible.ts';
import type { Prober } from '../probe-command.ts';
import { lookForRepayment, type RepaymentLooked } from './look-for-repayment.ts';

/** One round looks at so many at most: the next round goes on. */
const mostAtOnce = 10;

/**
 * Looks at what became of repayment requests, each with its maker's own token where the maker is signed in; the older a
 * request is, the more seldom. It reads only.
 * @returns how many were looked at
 */
export async function followDue(process: 'worker' | 'console', signal?: AbortSignal): Promise<number> {
  let looked = 0;
  const gone = new Set<string>();
  for (const { id, makerId } of await findDue()) {
    if (signal?.aborted) break;
    const maker = gone.has(makerId) ? null : await findSignedIn(makerId);
    const reader = maker === null ? null : await requireReader(maker);
    if (!reader?.ok) {
      gone.add(makerId);
      continue;
    }
    const answer = await lookForRepayment(id, toProber(reader.value, makerId, { actor: { kind: 'system', process } }));
    if (answer.kind === 'unreadable' && answer.code === 'upstreamBusy') gone.add(makerId);
    if (answer.kind !== 'nothingToDo') looked += 1;
  }
  return looked;
}

/** As often as a page that stands open may ask by itself. */
const restingFor = sql`interval '15 seconds'`;

/**
 * Looks at one now with the token of somebody who sees it.
 * @param unasked the page asks by itself: not where somebody has just looked
 */
export async function followNow(
  { staff, context }: { staff: Staff; context: RequestContext },
  id: string,
  unasked: boolean,
): Promise<RepaymentLooked['kind']> {
  if (!permits(staff, 'customers:read')) return 'nothingToDo';
  const { rows } = await getDatabase().execute<{ makerId: string; operation: string; fresh: boolean }>(sql`
    SELECT c.maker_id AS "makerId", c.operation, EXISTS (
      SELECT FROM repayment_look l WHERE l.command_id = c.id AND l.looked_at > clock() - ${restingFor}
        AND NOT ${steppedSince(sql`l.looked_at`)}) AS fresh
    FROM command c WHERE c.id = ${id}`);
  const [found] = rows;
  if (!found || !(await isVisible(staff, found)) || (unasked && found.fresh)) return 'nothingToDo';
  const reader = await requireReader(staff);
  if (!reader.ok) return 'unreadable';
  const prober = toProber(reader.value, staff.personId, { actor: toActor(staff), ...context });
  return (await lookForRepayment(id, prober)).kind;
}

export function toProber(reader: Prober['reader'], personId: string, by: EntryBy): Prober {
  return { reader: { ...reader, shared: new Map() }, personId, by };
}

/** Upstream is given a moment; then a look waits a tenth of the request's age for the next one. */
async function findDue(): Promise<{ id: string; makerId: string }[]> {
  const { rows } = await getDatabase().execute<{ id: string; makerId: string }>(sql`
    SELECT c.id, c.maker_id AS "makerId" FROM command c
    LEFT JOIN LATERAL (
      SELECT l.looked_at, l.verdict, l.repayment_status FROM repayment_look l WHERE l.command_id = c.id
      ORDER BY l.id DESC LIMIT 1) l ON true
    WHERE c.operation = ${repaymentAsk} AND c.status IN ('succeeded', 'landed') AND c.account IS NOT NULL
      AND c.made_at > clock() - interval '60 days' AND c.status_at < clock() - interval '5 seconds'
      AND (l.looked_at IS NULL OR (
        l.verdict <> 'ended' AND coalesce(l.repayment_status <> ALL(${sql.param([...finalRepayments])}::text[]), true)
        AND (l.looked_at < clock() - greatest(interval '10 seconds', (l.looked_at - c.status_at) / 10)
          OR ${steppedSince(sql`l.looked_at`)})))
    ORDER BY l.looked_at NULLS FIRST LIMIT ${mostAtOnce}`);
  return rows;
}

/** SQL: something of ours has happened to the money of the command `c`'s account since: upstream is read back. */
function steppedSince(time: SQL): SQL {
  return sql`EXISTS (
    SELECT FROM command s WHERE s.account = c.account AND s.operation = ANY(${sql.param(Object.keys(repaymentSteps))}::text[])
      AND s.status IN ('succeeded', 'landed') AND s.status_at > ${time})`;
}
