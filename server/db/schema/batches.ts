import { integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { commandStatuses } from '#server/commands/command.ts';

/** Text as PostgreSQL prints it: no time is squeezed through a JavaScript Date. */
const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/** 0019_batches.sql, where it is held that a row that was taken is never taken again. */
export const batch = pgTable('batch', {
  id: uuid().primaryKey(),
  deciderId: text('decider_id').notNull(),
  deciderName: text('decider_name').notNull(),
  madeAt: time('made_at').notNull(),
  stoppedBy: text('stopped_by'),
  stoppedByName: text('stopped_by_name'),
  stoppedAt: time('stopped_at'),
});

export const batchRow = pgTable(
  'batch_row',
  {
    batchId: uuid('batch_id').notNull(),
    ordinal: integer().notNull(),
    commandId: uuid('command_id').notNull(),
    status: text({ enum: commandStatuses }),
    code: text(),
    decidedAt: time('decided_at'),
    queuedAt: time('queued_at'),
    takenAt: time('taken_at'),
  },
  (table) => [primaryKey({ columns: [table.batchId, table.ordinal] })],
);
