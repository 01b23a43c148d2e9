import { boolean, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** Lists whose conditions people keep under a name. */
export const viewPages = ['approvals', 'audit'] as const;
export type ViewPage = (typeof viewPages)[number];

const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/** 0018_inbox.sql. Insert-only but for being removed. */
export const savedView = pgTable('saved_view', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  page: text({ enum: viewPages }).notNull(),
  ownerId: text('owner_id').notNull(),
  ownerName: text('owner_name').notNull(),
  name: text().notNull(),
  query: text().notNull(),
  shared: boolean().notNull(),
  savedAt: time('saved_at').notNull().defaultNow(),
  removedAt: time('removed_at'),
});
