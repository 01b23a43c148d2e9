import { sql } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';

/** What tests look at in an entry. */
export type Entry = {
  actor: { name?: string; sessionId?: string };
  code?: string;
  details?: Record<string, unknown>;
  about?: { name?: string };
};

/** The log's entries of one event, oldest first. */
export async function entries(event: string): Promise<Entry[]> {
  const { rows } = await getDatabase().execute<{ entry: Entry }>(
    sql`SELECT convert_from(bytes, 'UTF8')::jsonb AS entry FROM log_entry WHERE event = ${event} ORDER BY sequence`,
  );
  return rows.map(({ entry }) => entry);
}
