import { boolean, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** One row, written when the database is made: which upstream these records are about. Never changed. */
export const environmentStamp = pgTable('environment_stamp', {
  only: boolean().primaryKey(),
  databaseId: uuid('database_id').notNull(),
  environment: text({ enum: ['sandbox', 'live'] }).notNull(),
  endpoint: text().notNull(),
  issuer: text().notNull(),
  epoch: integer().notNull(),
  madeAt: timestamp('made_at', { withTimezone: true, mode: 'string' }).notNull(),
});
