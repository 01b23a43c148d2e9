import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { toActor } from '#server/audit/actor.ts';
import { appendEntries, appendEntry } from '#server/audit/append-entry.ts';
import { permits } from '#server/auth/permission.ts';
import type { RequestContext } from '#server/auth/request-context.ts';
import type { Staff } from '#server/auth/staff.ts';
import type { Database } from '#server/db/client.ts';
import { customerOpening } from '#server/db/schema/log-more.ts';
import { openFor } from './find-opening.ts';

/** Why somebody opens a customer: one key. `command`: the review of one on the account. */
export type OpeningWhy = { why: 'phone' | 'letter' | 'case' } | { why: 'command'; commandId: string };

export type OpeningResult = { ok: true } | { ok: false; code: 'notPermitted' };

interface By {
  staff: Staff;
  context: RequestContext;
}

/**
 * Opens a customer's account in this session: from here on its holder is shown in clear there, until it is left. Entered
 * once; opening what is open already does nothing. What cannot be entered is not opened.
 * @param account as upstream writes it
 */
export async function openCustomer(
  account: string,
  reason: OpeningWhy,
  { staff, context }: By,
): Promise<OpeningResult> {
  const actor = toActor(staff);
  if (!permits(staff, 'customers:read')) {
    await appendEntry({ event: 'customer.open_refused', actor, ...context, account, code: 'notPermitted' });
    return { ok: false, code: 'notPermitted' };
  }
  const { why } = reason;
  const commandId = reason.why === 'command' ? reason.commandId : null;
  await appendEntries<Changed>(
    ({ opened, lapsed }) => [
      ...(lapsed
        ? [
            {
              event: 'customer.left' as const,
              actor,
              ...context,
              account,
              details: { personId: staff.personId, why: 'lapsed' },
            },
          ]
        : []),
      ...(opened
        ? [
            {
              event: 'customer.opened' as const,
              actor,
              ...context,
              account,
              code: why,
              ...(commandId === null ? {} : { details: { command: commandId } }),
            },
          ]
        : []),
    ],
    async (tx) => {
      const { personId, sessionId } = staff;
      const lapsed = await endLapsed(tx, sessionId, account);
      const { rowCount } = await tx
        .insert(customerOpening)
        .values({ personId, sessionId, account, why, commandId, openedAt: sql`clock()` })
        .onConflictDoNothing();
      return { opened: rowCount === 1, lapsed };
    },
  );
  return { ok: true };
}

interface Changed {
  opened: boolean;
  /** An opening whose hour was over, and which nobody had left yet, ended first. */
  lapsed: boolean;
}

async function endLapsed(tx: Database, sessionId: string, account: string): Promise<boolean> {
  const { rowCount } = await tx
    .update(customerOpening)
    .set({ leftAt: sql`clock()` })
    .where(
      and(
        eq(customerOpening.sessionId, sessionId),
        eq(customerOpening.account, account),
        isNull(customerOpening.leftAt),
        sql`NOT ${openFor}`,
      ),
    );
  return rowCount === 1;
}
