import { integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/** 0003_recovery.sql: sent after the backup that was restored, by the journal. Written once, never changed. */
export const lostSending = pgTable(
  'lost_sending',
  {
    commandId: uuid('command_id').notNull(),
    attempt: integer().notNull(),
    epoch: integer().notNull(),
    operation: text().notNull(),
    account: text(),
    sentAt: time('sent_at').notNull(),
    outcome: text(),
    outcomeCode: text('outcome_code'),
    recordedAt: time('recorded_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.commandId, table.attempt] })],
);

export const heldBack = pgTable('held_back', {
  personId: text('person_id').primaryKey(),
  until: time('until').notNull(),
  code: text().notNull(),
  times: integer().notNull(),
  saidAt: time('said_at').notNull(),
});
