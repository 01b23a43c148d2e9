import 'server-only';
import { sql } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';
import { type DamageKind, damageKinds } from './damage.ts';
import { toEntry } from './to-entry.ts';

/** What the log says of its own last verification. */
export interface LastCheck {
  /** ISO 8601. */
  at: string;
  /** The last entry that was seen to hold. */
  until: number;
  /** Entries that no checkpoint vouched for then. */
  unwitnessed: number;
  damage: { kind: DamageKind; sequence: number } | null;
}

/** The last verification, from its own entry; null before the first. The caller has checked the reader. */
export async function getLastCheck(): Promise<LastCheck | null> {
  const { rows } = await getDatabase().execute<{ event: string; bytes: Buffer }>(sql`
    SELECT event, bytes FROM unnest(ARRAY['log.verified', 'log.broken']) AS one(name) CROSS JOIN LATERAL (
      SELECT sequence, event, bytes FROM log_entry WHERE event = one.name ORDER BY sequence DESC LIMIT 1) AS found
    ORDER BY sequence DESC LIMIT 1`);
  const entry = rows[0] ? toEntry(rows[0].bytes) : null;
  if (entry === null || !('code' in entry)) return null;
  const { until, unwitnessed, damaged } = entry.details ?? {};
  const kind = damageKinds.find((one) => one === entry.code);
  return {
    at: entry.at,
    until: Number(until ?? 0),
    unwitnessed: Number(unwitnessed ?? 0),
    damage: kind === undefined ? null : { kind, sequence: Number(damaged ?? 0) },
  };
}
