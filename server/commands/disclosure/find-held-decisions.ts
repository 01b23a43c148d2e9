import 'server-only';
import { sql } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';
import { maskPayload } from '#server/kraken/mask-payload.ts';
import { most } from './most.ts';

/** What somebody has decided about a command, in their words: a vote, how an unknown one ended, which repayment it is. */
export type HeldDecision = {
  kind: 'vote' | 'resolution' | 'link';
  commandId: string;
  at: string;
  by: string | null;
  /** A link's: the repayment. */
  verdict: string;
  reason: string | null;
};

/** Oldest first. */
export async function findHeldDecisions(account: string, names: readonly string[]): Promise<HeldDecision[]> {
  const { rows } = await getDatabase().execute<HeldDecision>(sql`
    SELECT d.* FROM (
      SELECT 'vote' AS kind, command_id AS "commandId", decided_at AS at, voter_name AS by, verdict, reason FROM vote
      UNION ALL
      SELECT 'resolution', command_id, resolved_at, resolver_name, verdict, reason FROM resolution
      UNION ALL
      SELECT 'link', command_id, linked_at, linked_by_name, repayment_id, reason FROM repayment_link) d
    JOIN command c ON c.id = d."commandId"
    WHERE c.account = ${account} ORDER BY d.at LIMIT ${most}`);
  return rows.map((row) => ({
    ...row,
    reason: row.reason === null ? null : maskPayload('reason', row.reason, names),
  }));
}
