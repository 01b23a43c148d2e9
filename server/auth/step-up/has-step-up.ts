import 'server-only';
import { sql } from 'drizzle-orm';
import type { Database } from '#server/db/client.ts';

/**
 * Whether this person signed in afresh, in this session and about this very thing, within the last fifteen minutes.
 * Asked in the transaction that decides. A batch has one digest, and so one fresh sign-in for all of its rows.
 * @param about the digest that was given to beginStepUp
 */
export async function hasStepUp(
  tx: Database,
  { sessionId, personId, about }: { sessionId: string; personId: string; about: string },
): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    SELECT FROM step_up
    WHERE session_id::text = ${sessionId} AND person_id::text = ${personId} AND about = ${about}
      AND done_at > clock() - interval '15 minutes' AND done_at <= clock() LIMIT 1`);
  return rows.length === 1;
}
