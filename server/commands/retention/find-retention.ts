import 'server-only';
import { sql } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';

/** One erasing with the people in it. Times are ISO 8601 as PostgreSQL prints them. */
export type ErasureListed = {
  id: number;
  payloads: number;
  reason: string;
  askedBy: string;
  askedByName: string;
  askedAt: string;
  decision: 'confirmed' | 'withdrawn' | null;
  decidedByName: string | null;
  decidedAt: string | null;
  doneAt: string | null;
};

export type HoldListed = {
  id: number;
  account: string;
  reason: string;
  setByName: string;
  setAt: string;
  liftedByName: string | null;
  liftedAt: string | null;
};

/** Erasings, what is open first, then the youngest; at most `limit`. The caller has checked that the reader may. */
export async function findErasures({ limit }: { limit: number }): Promise<ErasureListed[]> {
  const { rows } = await getDatabase().execute<ErasureListed & { payloads: string }>(sql`
    SELECT e.id, e.payloads, e.reason, e.asked_by AS "askedBy", ${nameOf('asked_by')} AS "askedByName",
      e.asked_at::text AS "askedAt", e.decision, ${nameOf('decided_by')} AS "decidedByName",
      e.decided_at::text AS "decidedAt", e.done_at::text AS "doneAt"
    FROM erasure e ORDER BY e.decision IS NOT NULL, e.id DESC LIMIT ${limit}`);
  return rows.map((row) => ({ ...row, payloads: Number(row.payloads) }));
}

/** Holds, what stands first, then the youngest; at most `limit`. The caller has checked that the reader may. */
export async function findHolds({ limit }: { limit: number }): Promise<HoldListed[]> {
  const { rows } = await getDatabase().execute<HoldListed>(sql`
    SELECT e.id, e.account, e.reason, ${nameOf('set_by')} AS "setByName", e.set_at::text AS "setAt",
      ${nameOf('lifted_by')} AS "liftedByName", e.lifted_at::text AS "liftedAt"
    FROM legal_hold e ORDER BY e.lifted_at IS NOT NULL, e.id DESC LIMIT ${limit}`);
  return rows;
}

/** The name they have now; null where nobody did it. */
function nameOf(column: 'asked_by' | 'decided_by' | 'set_by' | 'lifted_by') {
  return sql`(SELECT p.name FROM person p WHERE p.id::text = ${sql.raw(`e.${column}`)})`;
}
