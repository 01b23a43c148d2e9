import 'server-only';
import { and, count, desc, eq, sql } from 'drizzle-orm';
import type { Staff } from '#server/auth/staff.ts';
import type { CommandStatus } from '#server/commands/command.ts';
import { getDatabase } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';

/** How many of this person's commands of today, Japan's day by the database's clock, stand in each state. */
export async function countOutcomes(staff: Staff): Promise<{ status: CommandStatus; count: number }[]> {
  const midnight = sql`date_trunc('day', clock() at time zone 'Asia/Tokyo') at time zone 'Asia/Tokyo'`;
  return getDatabase()
    .select({ status: command.status, count: count() })
    .from(command)
    .where(and(eq(command.makerId, staff.personId), sql`${command.madeAt} >= ${midnight}`))
    .groupBy(command.status)
    .orderBy(desc(count()), command.status);
}
