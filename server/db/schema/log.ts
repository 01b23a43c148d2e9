import { bigint, boolean, customType, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** 0001_log.sql, 0016_log_search.sql. Written by server/audit/append-entry.ts alone. */
export const logEntry = pgTable('log_entry', {
  sequence: bigint({ mode: 'number' }).primaryKey(),
  bytes: bytea().notNull(),
  previous: bytea().notNull(),
  hash: bytea().notNull(),
  at: timestamp({ withTimezone: true, mode: 'string' }).notNull(),
  event: text().notNull(),
  personId: text('person_id'),
  account: text(),
  operation: text(),
  commandId: text('command_id'),
  outcome: text(),
  code: text(),
  reference: text(),
  yen: bigint({ mode: 'number' }),
  aboutId: text('about_id'),
  search: text().notNull(),
});

export const logPayload = pgTable(
  'log_payload',
  {
    sequence: bigint({ mode: 'number' }).notNull(),
    name: text().notNull(),
    salt: bytea().notNull(),
    content: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.sequence, table.name] })],
);

export const logHead = pgTable('log_head', {
  only: boolean().primaryKey(),
  sequence: bigint({ mode: 'number' }).notNull(),
  hash: bytea().notNull(),
});
