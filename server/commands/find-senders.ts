import 'server-only';
import { and, eq, isNotNull } from 'drizzle-orm';
import type { Database } from '#server/db/client.ts';
import { logEntry } from '#server/db/schema/log.ts';

/** Everybody in whose name a command was sent, by the log. */
export async function findSenders(database: Database, commandId: string): Promise<string[]> {
  const rows = await database
    .selectDistinct({ personId: logEntry.personId })
    .from(logEntry)
    .where(and(eq(logEntry.commandId, commandId), eq(logEntry.event, 'command.sending'), isNotNull(logEntry.personId)));
  return rows.flatMap(({ personId }) => personId ?? []);
}
