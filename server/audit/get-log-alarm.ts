import 'server-only';
import { sql } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';
import { type DamageKind, damageKinds } from './damage.ts';
import { findWitnessGap, type WitnessGap } from './find-witness-gap.ts';

/** What stands against the log now. */
export interface LogAlarm {
  /** Damage that the last walk over its place found. `at`: when that walk ended, as PostgreSQL prints it. */
  broken: { kind: DamageKind; sequence: number; at: string } | null;
  gap: WitnessGap | null;
}

/** Damage stands until a walk over all entries finds the log whole. The caller has checked that the reader may know. */
export async function getLogAlarm(folder: string | undefined): Promise<LogAlarm> {
  const [{ rows }, gap] = await Promise.all([
    getDatabase().execute<{ damage: string; sequence: string; at: string }>(sql`
      SELECT damage, damaged AS sequence, ended_at::text AS at FROM log_check
      WHERE damage IS NOT NULL
        AND id >= coalesce((SELECT max(id) FROM log_check WHERE scope = 'all' AND damage IS NULL), 0)
      ORDER BY id DESC LIMIT 1`),
    findWitnessGap(folder),
  ]);
  const [row] = rows;
  const kind = damageKinds.find((one) => one === row?.damage);
  return { broken: row && kind ? { kind, sequence: Number(row.sequence), at: row.at } : null, gap };
}
