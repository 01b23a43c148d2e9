import { bigint, customType, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/** 0006_money.sql. Written in the transaction that records the command; insert-only. */
export const moneyEffect = pgTable(
  'money_effect',
  {
    commandId: uuid('command_id').notNull(),
    ordinal: integer().notNull(),
    account: text(),
    ledger: text(),
    direction: text({ enum: ['out', 'in'] }).notNull(),
    yen: bigint({ mode: 'number' }),
    unit: text({ enum: ['yen', 'points'] })
      .notNull()
      .default('yen'),
    target: text(),
  },
  (table) => [primaryKey({ columns: [table.commandId, table.ordinal] })],
);

/** Insert-only. `explained`: shown and sent with a reason; `lifted`: let through by a lead. */
export const moneyDespite = pgTable('money_despite', {
  commandId: uuid('command_id').primaryKey(),
  explained: uuid().array().notNull(),
  reason: text(),
  lifted: uuid().array().notNull(),
  blockId: uuid('block_id'),
});

/** Insert-only but for the four columns of the lift, until its texts are erased (0022_erase_more.sql). */
export const blockedAttempt = pgTable('blocked_attempt', {
  id: uuid().primaryKey().defaultRandom(),
  commandId: uuid('command_id').notNull(),
  operation: text().notNull(),
  domain: text().notNull(),
  makerId: text('maker_id').notNull(),
  makerName: text('maker_name').notNull(),
  account: text(),
  reference: text().notNull(),
  reasonCode: text('reason_code').notNull(),
  reasonText: text('reason_text'),
  variables: text().notNull(),
  effects: text().notNull(),
  digest: bytea().notNull(),
  digestKey: text('digest_key').notNull(),
  blockedBy: uuid('blocked_by').array().notNull(),
  why: text({ enum: ['twin', 'contradicted', 'didNotLand', 'lost'] }).notNull(),
  blockedAt: time('blocked_at').notNull().defaultNow(),
  liftedBy: text('lifted_by'),
  liftedByName: text('lifted_by_name'),
  liftedAt: time('lifted_at'),
  liftReason: text('lift_reason'),
  erasedAt: time('erased_at'),
});
