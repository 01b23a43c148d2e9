import { sql } from 'drizzle-orm';

/** SQL: of the entry `e` that says unknown, no earlier one says so of its command, which was sent again and lost again. */
export const firstUnknown = sql`NOT EXISTS (
  SELECT FROM log_entry earlier
  WHERE earlier.command_id = e.command_id AND earlier.event = 'command.unknown' AND earlier.sequence < e.sequence)`;
