import 'server-only';
import { isNull, sql } from 'drizzle-orm';
import { type Database, getDatabase } from '#server/db/client.ts';
import { stop } from '#server/db/schema/commands.ts';

/** A stop that stands. Times are ISO 8601 as PostgreSQL prints them. */
export interface StandingStop {
  id: number;
  scope: 'all' | 'domain' | 'operation';
  /** The domain or the operation; null for all. */
  name: string | null;
  /** A person's words, or `liveStart`: a live installation begins stopped. */
  reason: string;
  stoppedBy: string;
  stoppedAt: string;
  liftAskedBy: string | null;
}

/** Every stop that nobody has lifted: what each page shows. */
export function findStops(): Promise<StandingStop[]> {
  return select(getDatabase()).where(isNull(stop.liftedAt)).orderBy(stop.id);
}

/** A stop with its whole story; who acted is told by name. */
export interface StopRecord extends StandingStop {
  stoppedByName: string;
  liftAskedByName: string | null;
  liftAskedAt: string | null;
  liftedByName: string | null;
  liftedAt: string | null;
}

/** Stops that stand, then those that were lifted, the newest first. */
export async function findStopHistory({ limit }: { limit: number }): Promise<StopRecord[]> {
  const { rows } = await getDatabase().execute<StopRecord & Record<string, unknown>>(sql`
    SELECT s.id, s.scope, s.name, s.reason, s.stopped_by AS "stoppedBy", s.stopped_at::text AS "stoppedAt",
      s.lift_asked_by AS "liftAskedBy", s.lift_asked_at::text AS "liftAskedAt", s.lifted_at::text AS "liftedAt",
      coalesce((SELECT p.name FROM person p WHERE p.id::text = s.stopped_by), s.stopped_by) AS "stoppedByName",
      coalesce((SELECT p.name FROM person p WHERE p.id::text = s.lift_asked_by), s.lift_asked_by) AS "liftAskedByName",
      coalesce((SELECT p.name FROM person p WHERE p.id::text = s.lifted_by), s.lifted_by) AS "liftedByName"
    FROM stop s ORDER BY (s.lifted_at IS NULL) DESC, s.id DESC LIMIT ${limit}`);
  return rows;
}

function select(database: Database) {
  const { id, scope, name, reason, stoppedBy, stoppedAt, liftAskedBy } = stop;
  return database.select({ id, scope, name, reason, stoppedBy, stoppedAt, liftAskedBy }).from(stop);
}
