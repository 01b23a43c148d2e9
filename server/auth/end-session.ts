import 'server-only';
import { sql } from 'drizzle-orm';
import { type Actor, toActor } from '#server/audit/actor.ts';
import { appendEntries } from '#server/audit/append-entry.ts';
import type { EntryDraft } from '#server/audit/event.ts';
import { type Database, getDatabase } from '#server/db/client.ts';
import type { RequestContext } from './request-context.ts';
import type { Staff } from './staff.ts';
import { withSessionLock } from './with-session-lock.ts';

/** Why a session ended. */
export type SessionEnd =
  | 'signedOut'
  | 'signedOutEverywhere'
  | 'endedByOwner'
  | 'endedByAdministrator'
  | 'idle'
  | 'absolute'
  | 'disabled'
  | 'replaced';

/** Where it was ended from, and by whom where that is not the person themselves in that very session. */
export interface EndedBy extends RequestContext {
  actor?: Actor;
}

/**
 * Ends one session: its row and its tokens are gone, the customers that were open in it are left, and the log says so
 * once, in one transaction. Other sessions of the person go on. Ending what has ended already does nothing.
 */
export async function endSession(staff: Staff, code: SessionEnd, by: EndedBy = {}): Promise<void> {
  const { actor, ...request } = by;
  const { personId, name, sessionId } = staff;
  const facts =
    actor === undefined
      ? { actor: toActor(staff) }
      : { actor, about: { personId, name }, details: { session: sessionId } };
  // The lock waits for a refresh on its way, which would otherwise store its answer into nothing.
  await withSessionLock(staff.sessionId, () =>
    appendEntries<string[] | null>(
      (left) =>
        left === null
          ? []
          : [
              { event: 'session.ended', ...facts, code, ...request },
              ...left.map((account): EntryDraft => {
                return {
                  event: 'customer.left',
                  actor: facts.actor,
                  account,
                  details: { personId, why: code },
                  ...request,
                };
              }),
            ],
      async (tx) => ((await deleteSession(tx, staff.sessionId)) ? leaveCustomers(tx, staff.sessionId) : null),
    ),
  );
}

/** No customer stays open in a session that is over. @returns whose account was */
async function leaveCustomers(tx: Database, sessionId: string): Promise<string[]> {
  const { rows } = await tx.execute<{ account: string }>(sql`
    UPDATE customer_opening SET left_at = clock() WHERE session_id = ${sessionId} AND left_at IS NULL RETURNING account`);
  return rows.map(({ account }) => account).toSorted();
}

/** Removes a session with its tokens. false: it was gone already. */
export async function deleteSession(database: Database, sessionId: string): Promise<boolean> {
  const { rowCount } = await database.execute(sql`DELETE FROM session WHERE id = ${sessionId}`);
  return rowCount === 1;
}

/** Ends every session of the person, this one too, each with its own entry. */
export async function endEverySession(staff: Staff, code: SessionEnd, by: EndedBy = {}): Promise<void> {
  const { rows } = await getDatabase().execute<{ id: string }>(
    sql`SELECT id FROM session WHERE user_id = ${staff.personId}`,
  );
  for (const { id } of rows) await endSession({ ...staff, sessionId: id }, code, by);
}
