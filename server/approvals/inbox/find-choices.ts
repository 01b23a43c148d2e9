import 'server-only';
import { sql } from 'drizzle-orm';
import { permits } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';
import { toVisibility } from '#server/commands/is-visible.ts';
import { getDatabase } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';

/** What the filters of the inbox offer: what waits now, and what was decided last. */
export interface RequestChoices {
  operations: string[];
  makers: { id: string; name: string }[];
}

const lastDecided = 500;

export async function findChoices(staff: Staff): Promise<RequestChoices> {
  if (!permits(staff, 'commands:read')) return { operations: [], makers: [] };
  const { rows } = await getDatabase().execute<{ operation: string; id: string; name: string }>(sql`
    SELECT DISTINCT ${command.operation} AS operation, ${command.makerId} AS id, ${command.makerName} AS name
    FROM ${command} WHERE ${command.id} IN (
      SELECT id FROM command WHERE status IN ('waiting', 'approved')
      UNION (SELECT command_id FROM request_end ORDER BY ended_at DESC LIMIT ${lastDecided}))
      AND ${toVisibility(staff) ?? sql`true`}`);
  const makers = new Map(rows.map(({ id, name }) => [id, name]));
  return {
    operations: [...new Set(rows.map(({ operation }) => operation))],
    makers: [...makers].map(([id, name]) => ({ id, name })),
  };
}
