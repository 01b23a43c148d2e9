import { boolean, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** Text as PostgreSQL prints it: no time is squeezed through a JavaScript Date. */
const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/** 0007_openings.sql, where the rights and what may never change are held. */
export const opening = pgTable('opening', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  operation: text().notNull(),
  role: text({ enum: ['operator', 'lead'] }).notNull(),
  reason: text().notNull(),
  twoPersons: boolean('two_persons').notNull(),
  askedBy: text('asked_by').notNull(),
  askedAs: text('asked_as', { enum: ['lead', 'administrator'] }).notNull(),
  askedAt: time('asked_at').notNull(),
  openedBy: text('opened_by'),
  openedAs: text('opened_as', { enum: ['lead', 'administrator'] }),
  openedAt: time('opened_at'),
  closedBy: text('closed_by'),
  closedAt: time('closed_at'),
});
