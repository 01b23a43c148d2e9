import 'server-only';
import { sql } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';

export type DelegationState = 'asked' | 'coming' | 'running' | 'over' | 'ended';

/** One delegation with the people in it. Times are ISO 8601 as PostgreSQL prints them. */
export type Delegation = {
  id: number;
  delegator: Named;
  delegate: Named;
  reason: string;
  startsAt: string;
  /** The first moment that is no longer in it. */
  endsAt: string;
  askedAt: string;
  confirmedBy: (Named & { at: string }) | null;
  endedBy: (Named & { at: string }) | null;
  state: DelegationState;
};

type Named = { personId: string; name: string };

/** Every delegation that anybody asked for: those that stand first, then the youngest. At most `limit`. */
export async function findDelegations({ limit }: { limit: number }): Promise<Delegation[]> {
  const { rows } = await getDatabase().execute<Delegation>(sql`
    SELECT d.id, d.reason, d.starts_at::text AS "startsAt", d.ends_at::text AS "endsAt", d.asked_at::text AS "askedAt",
      ${named('delegator_id')} AS delegator, ${named('delegate_id')} AS delegate,
      CASE WHEN d.confirmed_by IS NULL THEN NULL
        ELSE ${named('confirmed_by')} || jsonb_build_object('at', d.confirmed_at) END AS "confirmedBy",
      CASE WHEN d.ended_by IS NULL THEN NULL
        ELSE ${named('ended_by')} || jsonb_build_object('at', d.ended_at) END AS "endedBy",
      CASE WHEN d.ended_by IS NOT NULL THEN 'ended' WHEN d.ends_at <= clock() THEN 'over'
        WHEN d.confirmed_at IS NULL THEN 'asked' WHEN d.starts_at > clock() THEN 'coming' ELSE 'running' END AS state
    FROM delegation d
    ORDER BY (d.ended_at IS NULL AND d.ends_at > clock()) DESC, d.id DESC LIMIT ${limit}`);
  return rows;
}

function named(column: 'delegator_id' | 'delegate_id' | 'confirmed_by' | 'ended_by') {
  const id = sql.raw(`d.${column}`);
  return sql`jsonb_build_object('personId', ${id}, 'name', (SELECT p.name FROM person p WHERE p.id = ${id}))`;
}
