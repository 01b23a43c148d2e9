import 'server-only';
import { createHash } from 'node:crypto';
import { inArray } from 'drizzle-orm';
import type { Database } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';

/** How the earlier commands of a block stand, in one short text: a lead decides on what the page showed, or not at all. */
export async function readSeen(database: Database, ids: readonly string[]): Promise<string> {
  const { id, status } = command;
  const rows = await database
    .select({ id, status })
    .from(command)
    .where(inArray(id, [...ids]));
  return seenOf(rows);
}

export function seenOf(rows: readonly { id: string; status: string }[]): string {
  const lines = rows.map((row) => `${row.id} ${row.status}`).toSorted();
  return createHash('sha256').update(lines.join('\n'), 'utf8').digest('base64url');
}
