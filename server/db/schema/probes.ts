import { bigint, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Text as PostgreSQL prints it: no time is squeezed through a JavaScript Date. */
const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/** 0004_probes.sql, where it is held that none of these rows ever changes. */
export const commandBefore = pgTable(
  'command_before',
  {
    commandId: uuid('command_id').notNull(),
    attempt: integer().notNull(),
    readAt: time('read_at').notNull(),
    readBy: text('read_by').notNull(),
    things: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.commandId, table.attempt] })],
);

export const probeRun = pgTable('probe_run', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  commandId: uuid('command_id').notNull(),
  attempt: integer().notNull(),
  runAt: time('run_at').notNull(),
  runBy: text('run_by'),
  verdict: text({ enum: ['landed', 'absent', 'notSeen', 'cannotTell', 'unreadable'] }).notNull(),
  code: text(),
  things: text(),
});

export const probeClaim = pgTable(
  'probe_claim',
  {
    kind: text().notNull(),
    thing: text().notNull(),
    generation: integer().notNull(),
    commandId: uuid('command_id').notNull(),
    claimedAt: time('claimed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.thing, table.generation] })],
);

export const resolution = pgTable('resolution', {
  commandId: uuid('command_id').primaryKey(),
  verdict: text({ enum: ['landed', 'did_not_land'] }).notNull(),
  resolverId: text('resolver_id').notNull(),
  resolverName: text('resolver_name').notNull(),
  reason: text().notNull(),
  seenRun: bigint('seen_run', { mode: 'number' }),
  resolvedAt: time('resolved_at').notNull(),
});
