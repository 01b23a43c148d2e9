import 'server-only';
import { and, eq, isNull, not, type SQL, sql } from 'drizzle-orm';
import { type Actor, toActor } from '#server/audit/actor.ts';
import { appendEntries } from '#server/audit/append-entry.ts';
import type { EntryDraft } from '#server/audit/event.ts';
import type { RequestContext } from '#server/auth/request-context.ts';
import type { Staff } from '#server/auth/staff.ts';
import { customerOpening } from '#server/db/schema/log-more.ts';
import { openFor } from './find-opening.ts';

/** Leaves a customer: the holder is masked again in this session. Leaving what is not open does nothing. */
export async function leaveCustomer(
  account: string,
  { staff, context }: { staff: Staff; context: RequestContext },
): Promise<void> {
  const mine = and(eq(customerOpening.sessionId, staff.sessionId), eq(customerOpening.account, account));
  await leave(mine, () => ({ actor: toActor(staff), ...context }));
}

/**
 * Leaves every customer whose hour is over and whose browser did not say so: it died, or lost its connection. To be called
 * now and then by the worker.
 * @returns how many were left
 */
export async function leaveLapsed(process: 'worker' | 'console'): Promise<number> {
  const actor: Actor = { kind: 'system', process };
  return leave(not(openFor), ({ personId }) => ({ actor, details: { personId, why: 'lapsed' } }));
}

type Left = { account: string; personId: string };

/** Ends what is open by the condition, each with its entry, in one transaction. */
async function leave(
  condition: SQL | undefined,
  facts: (left: Left) => Pick<EntryDraft, 'actor' | 'details'>,
): Promise<number> {
  const gone = await appendEntries(
    (rows: Left[]) => rows.map((row) => ({ event: 'customer.left', account: row.account, ...facts(row) })),
    async (tx) =>
      tx
        .update(customerOpening)
        .set({ leftAt: sql`clock()` })
        .where(and(isNull(customerOpening.leftAt), condition))
        .returning({ account: customerOpening.account, personId: customerOpening.personId }),
  );
  return gone.length;
}
