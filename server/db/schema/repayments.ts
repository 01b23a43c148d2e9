import { bigint, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Text as PostgreSQL prints it: no time is squeezed through a JavaScript Date. */
const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

export const lookVerdicts = ['undecided', 'ended', 'notYet', 'several', 'linked', 'unreadable'] as const;

/** 0020_repayment_links.sql, where it is held that none of these rows ever changes. */
export const repaymentBefore = pgTable('repayment_before', {
  commandId: uuid('command_id').primaryKey(),
  readAt: time('read_at').notNull(),
  readBy: text('read_by').notNull(),
  ids: text().notNull(),
});

export const repaymentLook = pgTable('repayment_look', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  commandId: uuid('command_id').notNull(),
  lookedAt: time('looked_at').notNull(),
  lookedBy: text('looked_by').notNull(),
  verdict: text({ enum: lookVerdicts }).notNull(),
  requestStatus: text('request_status'),
  repaymentStatus: text('repayment_status'),
  fits: text().notNull(),
});

export const repaymentLink = pgTable('repayment_link', {
  commandId: uuid('command_id').primaryKey(),
  account: text().notNull(),
  requestId: text('request_id'),
  repaymentId: text('repayment_id').notNull(),
  how: text({ enum: ['evidence', 'person'] }).notNull(),
  linkedBy: text('linked_by').notNull(),
  linkedByName: text('linked_by_name'),
  reason: text(),
  linkedAt: time('linked_at').notNull(),
});
