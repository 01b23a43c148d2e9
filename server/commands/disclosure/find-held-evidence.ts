import 'server-only';
import { sql } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';
import { maskPayload } from '#server/kraken/mask-payload.ts';
import { most } from './most.ts';

/** What upstream showed around a command: before it was sent, when its answer was lost, and of its repayment since. */
export type HeldEvidence = {
  kind: 'before' | 'probe' | 'repaymentsBefore' | 'repayment';
  commandId: string;
  at: string;
  verdict: string | null;
  /** Masked, as auditors see it; null: nothing could be read. */
  seen: string | null;
};

/** Oldest first. */
export async function findHeldEvidence(account: string, names: readonly string[]): Promise<HeldEvidence[]> {
  const { rows } = await getDatabase().execute<HeldEvidence>(sql`
    SELECT e.* FROM (
      SELECT 'before' AS kind, command_id AS "commandId", read_at AS at, NULL AS verdict, things AS seen FROM command_before
      UNION ALL
      SELECT 'probe', command_id, run_at, verdict, things FROM probe_run
      UNION ALL
      SELECT 'repaymentsBefore', command_id, read_at, NULL, ids FROM repayment_before
      UNION ALL
      SELECT 'repayment', command_id, looked_at, verdict, fits FROM repayment_look) e
    JOIN command c ON c.id = e."commandId"
    WHERE c.account = ${account} ORDER BY e.at LIMIT ${most}`);
  return rows.map((row) => ({ ...row, seen: row.seen === null ? null : maskPayload('evidence', row.seen, names) }));
}
