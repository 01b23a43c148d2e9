import { bigint, customType, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
/** Text as PostgreSQL prints it: no time is squeezed through a JavaScript Date. */
const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/** 0015_log_more.sql, where the rights and what stays are held. */
export const logCheck = pgTable('log_check', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  scope: text({ enum: ['new', 'all'] }).notNull(),
  beganAt: time('began_at').notNull(),
  endedAt: time('ended_at').notNull(),
  sequence: bigint({ mode: 'number' }).notNull(),
  hash: bytea().notNull(),
  damage: text(),
  damaged: bigint({ mode: 'number' }),
  unwitnessed: bigint({ mode: 'number' }).notNull(),
});

export const customerOpening = pgTable('customer_opening', {
  id: uuid().primaryKey().defaultRandom(),
  personId: text('person_id').notNull(),
  sessionId: text('session_id').notNull(),
  account: text().notNull(),
  why: text({ enum: ['phone', 'letter', 'case', 'command'] }).notNull(),
  commandId: uuid('command_id'),
  openedAt: time('opened_at').notNull(),
  leftAt: time('left_at'),
});

export const personalReveal = pgTable('personal_reveal', {
  id: uuid().primaryKey().defaultRandom(),
  personId: text('person_id').notNull(),
  sessionId: text('session_id').notNull(),
  kind: text({ enum: ['command', 'entry'] }).notNull(),
  target: text().notNull(),
  revealedAt: time('revealed_at').notNull(),
  endsAt: time('ends_at').notNull(),
});

export const sensitiveDigest = pgTable(
  'sensitive_digest',
  {
    commandId: uuid('command_id').notNull(),
    kind: text().notNull(),
    digest: bytea().notNull(),
    keyId: text('key_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.commandId, table.kind, table.digest] })],
);

export const legalHold = pgTable('legal_hold', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  account: text().notNull(),
  reason: text().notNull(),
  setBy: text('set_by').notNull(),
  setAt: time('set_at').notNull(),
  liftedBy: text('lifted_by'),
  liftedAt: time('lifted_at'),
});

export const erasure = pgTable('erasure', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  moneyBefore: time('money_before').notNull(),
  otherBefore: time('other_before').notNull(),
  payloads: bigint({ mode: 'number' }).notNull(),
  reason: text().notNull(),
  askedBy: text('asked_by').notNull(),
  askedAt: time('asked_at').notNull(),
  decision: text({ enum: ['confirmed', 'withdrawn'] }),
  decidedBy: text('decided_by'),
  decidedAt: time('decided_at'),
  doneAt: time('done_at'),
});
