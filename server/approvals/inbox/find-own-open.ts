import 'server-only';
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Staff } from '#server/auth/staff.ts';
import { toCommandRow } from '#server/commands/command-row.ts';
import type { CommandRow } from '#server/commands/command-view.ts';
import { getDatabase } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';

/** One's own requests that one has to do something about, or that others still have to decide. */
export interface OwnOpen {
  toSend: CommandRow[];
  /** Sent back with a question within 30 days, and not asked again since. */
  returned: CommandRow[];
  waiting: CommandRow[];
}

const most = 50;

export async function findOwnOpen({ personId }: Staff): Promise<OwnOpen> {
  const open = sql`(${inArray(command.status, ['waiting', 'approved'])} OR (
    ${command.status} = 'returned' AND ${command.statusAt} > clock() - interval '30 days'
    AND NOT EXISTS (SELECT FROM command later WHERE later.again_of = ${command.id})))`;
  const rows = await getDatabase()
    .select()
    .from(command)
    .where(and(eq(command.makerId, personId), open))
    .orderBy(desc(command.madeAt))
    .limit(most);
  const of = (status: string) => rows.filter((row) => row.status === status).map(toCommandRow);
  return { toSend: of('approved'), returned: of('returned'), waiting: of('waiting') };
}
