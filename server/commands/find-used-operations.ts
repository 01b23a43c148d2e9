import 'server-only';
import { desc, eq, sql } from 'drizzle-orm';
import type { Staff } from '#server/auth/staff.ts';
import { getDatabase } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';

/** As many as one glance takes. */
const most = 6;
/** Days that count as lately. */
const lately = sql`interval '30 days'`;

/**
 * The operations that this person sent lately, those of the last days first and then those sent most often: at most
 * six names.
 */
export async function findUsedOperations({ personId }: Pick<Staff, 'personId'>): Promise<string[]> {
  const rows = await getDatabase()
    .select({ operation: command.operation, times: sql<number>`count(*)::int` })
    .from(command)
    .where(sql`${eq(command.makerId, personId)} AND ${command.madeAt} > clock() - ${lately}`)
    .groupBy(command.operation)
    .orderBy(desc(sql`max(${command.madeAt})`));
  const recent = rows.slice(0, most / 2);
  const often = rows.slice(most / 2).toSorted((one, other) => other.times - one.times);
  return [...recent, ...often].slice(0, most).map(({ operation }) => operation);
}
