import 'server-only';
import { sql } from 'drizzle-orm';
import { toActor } from '#server/audit/actor.ts';
import { getDatabase } from '#server/db/client.ts';
import { endSession } from './end-session.ts';
import type { RequestContext } from './request-context.ts';
import type { Staff } from './staff.ts';

export type OwnSessionResult = { ok: true } | { ok: false; code: 'thisSession' | 'notYours' };

/**
 * Ends another session of one's own, on a device left elsewhere. The one that asks ends by signing out. Somebody else's
 * and one that is gone get the same answer.
 */
export async function endOwnSession(
  staff: Staff,
  sessionId: string,
  context: RequestContext,
): Promise<OwnSessionResult> {
  if (sessionId === staff.sessionId) return { ok: false, code: 'thisSession' };
  const { rows } = await getDatabase().execute(
    sql`SELECT FROM session WHERE id::text = ${sessionId} AND user_id::text = ${staff.personId}`,
  );
  if (rows.length === 0) return { ok: false, code: 'notYours' };
  await endSession({ ...staff, sessionId }, 'endedByOwner', { ...context, actor: toActor(staff) });
  return { ok: true };
}
