import { boolean, customType, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { commandStatuses } from '#server/commands/command.ts';

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
/** Text as PostgreSQL prints it: no time is squeezed through a JavaScript Date. */
const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/** 0002_commands.sql, where the rights, the moves and the immutable columns are held. */
export const command = pgTable('command', {
  id: uuid().primaryKey(),
  operation: text().notNull(),
  domain: text().notNull(),
  site: text({ enum: ['api', 'auth'] }).notNull(),
  effect: text({ enum: ['money', 'stops', 'change', 'routine'] }).notNull(),
  makerId: text('maker_id').notNull(),
  makerName: text('maker_name').notNull(),
  makerIssuer: text('maker_issuer').notNull(),
  makerSubject: text('maker_subject').notNull(),
  makerSession: text('maker_session').notNull(),
  document: text().notNull(),
  body: text().notNull(),
  account: text(),
  reference: text().notNull(),
  reasonCode: text('reason_code').notNull(),
  reasonText: text('reason_text'),
  againOf: uuid('again_of'),
  idempotencyKeys: jsonb('idempotency_keys').$type<Record<string, string>>().notNull(),
  schemaVersion: text('schema_version').notNull(),
  ruleVersion: text('rule_version').notNull(),
  snapshot: text().notNull(),
  postedDigest: bytea('posted_digest').notNull(),
  seal: bytea().notNull(),
  sealKey: text('seal_key').notNull(),
  deadlineMs: integer('deadline_ms').notNull(),
  sensitive: boolean().notNull(),
  madeAt: time('made_at').notNull(),

  status: text({ enum: commandStatuses }).notNull(),
  statusAt: time('status_at').notNull(),
  owner: uuid(),
  attempt: integer().notNull(),
  sendingAt: time('sending_at'),
  deadlineAt: time('deadline_at'),
  outcomeCode: text('outcome_code'),
  outcome: text(),
  reply: text(),
  envelope: bytea(),
});

export const process = pgTable('process', {
  id: uuid().primaryKey(),
  lease: integer().generatedAlwaysAsIdentity(),
  kind: text({ enum: ['console', 'worker'] }).notNull(),
  host: text().notNull(),
  pid: integer().notNull(),
  startedAt: time('started_at').notNull(),
});

export const stop = pgTable('stop', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  scope: text({ enum: ['all', 'domain', 'operation'] }).notNull(),
  name: text(),
  reason: text().notNull(),
  stoppedBy: text('stopped_by').notNull(),
  stoppedAt: time('stopped_at').notNull(),
  liftAskedBy: text('lift_asked_by'),
  liftAskedAt: time('lift_asked_at'),
  liftedBy: text('lifted_by'),
  liftedAt: time('lifted_at'),
});
