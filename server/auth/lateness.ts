import { sql } from 'drizzle-orm';

/** The longest that a session lives, whatever is done in it. */
export const absoluteLimitHours = 12;
/** The longest that a session lives without a request. */
export const idleLimitMinutes = 60;

/** SQL: which limit the session `s` has passed at the time `c.now`, or NULL. */
export const lateness = sql`CASE
  WHEN s.created_at <= c.now - make_interval(hours => ${absoluteLimitHours}) THEN 'absolute'
  WHEN s.last_seen_at <= c.now - make_interval(mins => ${idleLimitMinutes}) THEN 'idle' END`;
