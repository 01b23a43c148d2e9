import 'server-only';
import { sql } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';
import type { Staff } from '../staff.ts';
import type { StepUpRefusal } from './step-up-refusal.ts';
import { hashOfState } from './step-up-secrets.ts';

export type AskedStepUp = {
  id: string;
  about: string;
  returnTo: string;
  /** Since it was asked for, by the database's clock. */
  elapsedSeconds: number;
};

/**
 * Takes what this session asked for with this state, once: whatever comes of it, the same answer never counts again.
 * Two that come at once: one of them gets it.
 */
export async function takeStepUp(
  { sessionId, personId }: Staff,
  state: string,
): Promise<AskedStepUp | { refused: StepUpRefusal; returnTo: string | null }> {
  const hash = hashOfState(state);
  const mine = sql`state_hash = ${hash} AND session_id::text = ${sessionId} AND person_id::text = ${personId}`;
  const { rows } = await getDatabase().execute<AskedStepUp>(sql`
    UPDATE step_up SET answered_at = clock()
    WHERE ${mine} AND answered_at IS NULL AND clock() < asked_at + interval '5 minutes'
    RETURNING id, about, return_to AS "returnTo",
              extract(epoch FROM answered_at - asked_at)::float8 AS "elapsedSeconds"`);
  const [taken] = rows;
  if (taken) return taken;
  const { rows: known } = await getDatabase().execute<{ returnTo: string; used: boolean }>(
    sql`SELECT return_to AS "returnTo", answered_at IS NOT NULL AS used FROM step_up WHERE ${mine}`,
  );
  const [found] = known;
  if (!found) return { refused: 'unknownAnswer', returnTo: null };
  return { refused: found.used ? 'alreadyUsed' : 'tooLate', returnTo: found.returnTo };
}
