import 'server-only';
import type pg from 'pg';
import { type Erasures, toErasureKey } from './check-row.ts';
import { toEntry } from './to-entry.ts';

/** Which payloads the log itself says were erased. The walk that meets these entries finds out whether they hold. */
export async function readErasures(client: pg.ClientBase): Promise<Erasures> {
  const { rows } = await client.query<{ bytes: Buffer }>(
    `SELECT bytes FROM log_entry WHERE event = 'payload.erased' ORDER BY sequence`,
  );
  const erasures = new Set<string>();
  for (const { bytes } of rows) {
    const entry = toEntry(bytes);
    // Nothing can have been erased before it was written.
    if (entry?.event !== 'payload.erased' || entry.of >= entry.sequence) continue;
    erasures.add(toErasureKey(entry.of, entry.payload));
  }
  return erasures;
}
