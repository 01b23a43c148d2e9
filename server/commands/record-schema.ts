import 'server-only';
import { sql } from 'drizzle-orm';
import { catalogue } from '#graphql/catalogue/catalogue.ts';
import { appendEntries } from '#server/audit/append-entry.ts';
import { toEntry } from '#server/audit/to-entry.ts';
import type { Database } from '#server/db/client.ts';

/** Two consoles that come up at once enter it once. */
const oneAtATime = 20_816;

/**
 * Enters that this console speaks another version of the schema than the log last heard of, with which one it was.
 * @returns whether there was something to enter
 */
export function recordSchema(version: string = catalogue.schemaVersion): Promise<boolean> {
  return appendEntries<boolean | string | null>(
    (before) =>
      before === true
        ? []
        : [
            {
              event: 'schema.changed',
              actor: { kind: 'system', process: 'console' },
              details: { from: typeof before === 'string' ? before : null, to: version },
            },
          ],
    async (tx) => {
      const before = await findLast(tx);
      return before === version ? true : before;
    },
  ).then((before) => before !== true);
}

async function findLast(tx: Database): Promise<string | null> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(${oneAtATime})`);
  const { rows } = await tx.execute<{ bytes: Buffer }>(
    sql`SELECT bytes FROM log_entry WHERE event = 'schema.changed' ORDER BY sequence DESC LIMIT 1`,
  );
  const entry = rows[0] ? toEntry(rows[0].bytes) : null;
  const to = entry?.event === 'schema.changed' ? entry.details?.to : null;
  return typeof to === 'string' ? to : null;
}
