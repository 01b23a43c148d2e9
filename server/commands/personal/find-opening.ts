import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { permits } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';
import { getDatabase } from '#server/db/client.ts';
import { customerOpening } from '#server/db/schema/log-more.ts';

/** An opening lasts an hour: what a review opened has no page to leave, and a browser that died leaves none. */
export const openFor = sql`${customerOpening.openedAt} > clock() - interval '1 hour'`;

/** Whether this account is open in this very session, for somebody who may still open it. */
export async function isOpened(staff: Staff, account: string): Promise<boolean> {
  return (await findOpenUntil(staff, account)) !== null;
}

/** Until when it is open; ISO 8601. null: it is not, or not any more. */
export async function findOpenUntil(staff: Staff, account: string): Promise<string | null> {
  if (!permits(staff, 'customers:read')) return null;
  const [row] = await getDatabase()
    .select({ until: sql<string>`(${customerOpening.openedAt} + interval '1 hour')::text` })
    .from(customerOpening)
    .where(
      and(
        eq(customerOpening.sessionId, staff.sessionId),
        eq(customerOpening.account, account),
        isNull(customerOpening.leftAt),
        openFor,
      ),
    );
  return row === undefined ? null : new Date(row.until).toISOString();
}
