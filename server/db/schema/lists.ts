import { integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { keptLists } from '#graphql/kinds.ts';

/** Text as PostgreSQL prints it: no time is squeezed through a JavaScript Date. */
const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/** 0009_lists.sql, where the rights and what may never change are held. */
export const listEntry = pgTable('list_entry', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  list: text({ enum: keptLists }).notNull(),
  value: text().notNull(),
  label: text(),
  addedBy: text('added_by'),
  addedAt: time('added_at').notNull(),
  removedBy: text('removed_by'),
  removedAt: time('removed_at'),
});
