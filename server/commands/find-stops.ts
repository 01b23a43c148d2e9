import 'server-only';
import { isNull } from 'drizzle-orm';
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

function select(database: Database) {
  const { id, scope, name, reason, stoppedBy, stoppedAt, liftAskedBy } = stop;
  return database.select({ id, scope, name, reason, stoppedBy, stoppedAt, liftAskedBy }).from(stop);
}
