import 'server-only';
import { sql } from 'drizzle-orm';
import { settled } from '#server/auth/find-decide-bar.ts';
import type { Database } from '#server/db/client.ts';

/** What a command's current round has, as it counts in this very statement. */
export interface VoteCount {
  /** 0: it never waited. */
  round: number;
  /** Persons whose yes counts now. */
  approvals: number;
  /** Persons who said yes and do not count any more: gone, or not in the role, or a delegation that ended. */
  lapsed: number;
}

/**
 * Recounts the votes of a command's last round (safety.md 6): each voter, and whoever they stand in for, is active and
 * holds one of the roles that the rule names, for a day at least unless the installation gave it, and not by the maker's
 * hand. The maker never counts, whatever a row says.
 */
export async function countVotes(
  database: Database,
  commandId: string,
  decidedBy: readonly string[],
): Promise<VoteCount> {
  const { rows } = await database.execute<{ round: number | null; yes: number; counted: number }>(sql`
    SELECT max(a.round) AS round,
      count(v.*) FILTER (WHERE v.verdict = 'approve') AS yes,
      count(DISTINCT v.principal_id) FILTER (WHERE v.verdict = 'approve' AND ${countsNow(sql`v.voter_id`, decidedBy)}
        AND (v.principal_id = v.voter_id OR ${countsNow(sql`v.principal_id`, decidedBy)})) AS counted
    FROM (SELECT * FROM approval_request WHERE command_id = ${commandId} ORDER BY round DESC LIMIT 1) a
    LEFT JOIN vote v ON v.command_id = a.command_id AND v.round = a.round
      AND v.voter_id <> a.maker_id AND v.principal_id <> a.maker_id`);
  const [row] = rows;
  const approvals = Number(row?.counted ?? 0);
  return { round: row?.round ?? 0, approvals, lapsed: Number(row?.yes ?? 0) - approvals };
}

/** SQL: whether this person may decide now about something of the maker of `a`. */
function countsNow(person: ReturnType<typeof sql>, decidedBy: readonly string[]) {
  return sql`EXISTS (
    SELECT FROM role_grant r JOIN person p ON p.id = r.person_id
    WHERE p.id::text = ${person} AND p.disabled_at IS NULL AND r.role = ANY(${sql.param([...decidedBy])})
      AND r.given_at IS NOT NULL AND r.taken_at IS NULL
      AND ${settled} AND r.given_by::text IS DISTINCT FROM a.maker_id)`;
}
