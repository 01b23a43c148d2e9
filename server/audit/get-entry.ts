import 'server-only';
import { eq } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';
import { logEntry, logPayload } from '#server/db/schema/log.ts';
import type { Entry, EntryPayloads, PayloadName } from './event.ts';
import { payloadNames } from './event.ts';
import { toEntry } from './to-entry.ts';

/** One entry with everything that is known of it. */
export interface EntryView {
  sequence: number;
  /** null where its bytes are damaged. */
  entry: Entry | null;
  /** The exact bytes that are hashed, as text. */
  text: string;
  /** Hex. */
  hash: string;
  /** Hex. */
  previous: string;
  payloads: EntryPayloads;
}

/** One entry, or null. The caller has checked that the reader may. */
export async function getEntry(sequence: number): Promise<EntryView | null> {
  if (!Number.isSafeInteger(sequence) || sequence < 1) return null;
  const database = getDatabase();
  const [[row], payloads] = await Promise.all([
    database.select().from(logEntry).where(eq(logEntry.sequence, sequence)),
    database
      .select({ name: logPayload.name, content: logPayload.content })
      .from(logPayload)
      .where(eq(logPayload.sequence, sequence)),
  ]);
  if (!row) return null;
  return {
    sequence,
    entry: toEntry(row.bytes),
    text: row.bytes.toString('utf8'),
    hash: row.hash.toString('hex'),
    previous: row.previous.toString('hex'),
    payloads: Object.fromEntries(payloads.filter(isKnown).map(({ name, content }) => [name, content])),
  };
}

function isKnown(payload: { name: string; content: string }): payload is { name: PayloadName; content: string } {
  return (payloadNames as readonly string[]).includes(payload.name);
}
