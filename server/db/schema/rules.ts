import { sql } from 'drizzle-orm';
import { boolean, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** Text as PostgreSQL prints it: no time is squeezed through a JavaScript Date. */
const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/** 0013_rules.sql, which gives the number and every time, and holds what may never change. */
export const ruleSet = pgTable('rule_set', {
  version: integer().primaryKey().default(0),
  basedOn: integer('based_on'),
  rules: text().notNull(),
  relaxes: boolean().notNull(),
  askedBy: text('asked_by'),
  askedAt: time('asked_at').notNull().default(sql`clock()`),
  reason: text().notNull(),
  confirmedBy: text('confirmed_by'),
  confirmedAt: time('confirmed_at'),
  effectiveAt: time('effective_at'),
  withdrawnBy: text('withdrawn_by'),
  withdrawnAt: time('withdrawn_at'),
});
