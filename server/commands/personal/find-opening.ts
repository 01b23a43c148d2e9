import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { permits } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';
import { getDatabase } from '#server/db/client.ts';
import { customerOpening } from '#server/db/schema/log-more.ts';

/** What a review opened is open for an hour; nobody has a page of it to leave. */
export const openFor = sql`(${customerOpening.why} <> 'command' OR ${customerOpening.openedAt} > clock() - interval '1 hour')`;

/** Whether this account is open in this very session, for somebody who may still open it. */
export async function isOpened(staff: Staff, account: string): Promise<boolean> {
  if (!permits(staff, 'customers:read')) return false;
  const rows = await getDatabase()
    .select({ id: customerOpening.id })
    .from(customerOpening)
    .where(
      and(
        eq(customerOpening.sessionId, staff.sessionId),
        eq(customerOpening.account, account),
        isNull(customerOpening.leftAt),
        openFor,
      ),
    );
  return rows.length > 0;
}
