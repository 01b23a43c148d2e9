import 'server-only';
import { sql } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';

/** How often a code was met by our commands of late. */
export interface CodeMet {
  code: string;
  /** Commands, not attempts. */
  count: number;
  /** When the newest of them was made, ISO 8601. */
  lastAt: string;
}

/** How far back codes are counted, in days. */
export const countedDays = 30;

/**
 * Codes met by commands of the last 30 days, most frequent first: why they ended (upstream's code or our own) and, where
 * that is our own code for an answer that says nothing, the codes that upstream named in it. Across all commands: it
 * tells codes and numbers, nothing about a customer or a person.
 * @param code only this one
 */
export async function countCodesMet(code?: string): Promise<CodeMet[]> {
  const { rows } = await getDatabase().execute<{ code: string; count: number; last_at: Date }>(sql`
    WITH ended AS (
      SELECT outcome_code, outcome, made_at FROM command
      WHERE outcome_code IS NOT NULL AND made_at >= clock() - make_interval(days => ${countedDays})
    ), met AS (
      SELECT outcome_code AS code, made_at FROM ended
      UNION ALL
      SELECT said.code, made_at
      FROM ended, LATERAL (
        SELECT DISTINCT found[1] AS code FROM regexp_matches(ended.outcome, ${saidCodes}, 'g') AS found
      ) AS said
      WHERE ended.outcome_code NOT LIKE 'KT-%' AND said.code <> ended.outcome_code
    )
    SELECT code, count(*)::integer AS count, max(made_at) AS last_at FROM met
    WHERE ${code ?? null}::text IS NULL OR code = ${code ?? null}
    GROUP BY code ORDER BY count(*) DESC, code`);
  return rows.map((row) => ({ code: row.code, count: row.count, lastAt: new Date(row.last_at).toISOString() }));
}

/** Codes in a stored outcome, which is canonical JSON: quotes inside a sentence are escaped and cannot look like one. */
const saidCodes = '"code":"([^"\\\\]{1,100})"';
