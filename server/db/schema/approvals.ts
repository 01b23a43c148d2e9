import { customType, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
/** Text as PostgreSQL prints it: no time is squeezed through a JavaScript Date. */
const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/** 0012_approvals.sql, where the constraints on who may decide are held. All insert-only, but for who looked afterwards. */
export const approvalRequest = pgTable(
  'approval_request',
  {
    commandId: uuid('command_id').notNull(),
    round: integer().notNull(),
    makerId: text('maker_id').notNull(),
    ruleVersion: integer('rule_version').notNull(),
    requirement: text().notNull(),
    deciders: integer().notNull(),
    askedAt: time('asked_at').notNull().defaultNow(),
    expiresAt: time('expires_at').notNull(),
    cause: text(),
  },
  (table) => [primaryKey({ columns: [table.commandId, table.round] })],
);

export const verdicts = ['approve', 'reject', 'return'] as const;
export type Verdict = (typeof verdicts)[number];

export const vote = pgTable(
  'vote',
  {
    commandId: uuid('command_id').notNull(),
    round: integer().notNull(),
    makerId: text('maker_id').notNull(),
    voterId: text('voter_id').notNull(),
    voterName: text('voter_name').notNull(),
    voterSession: text('voter_session').notNull(),
    principalId: text('principal_id').notNull(),
    delegationId: integer('delegation_id'),
    verdict: text({ enum: verdicts }).notNull(),
    digest: bytea().notNull(),
    ruleVersion: integer('rule_version').notNull(),
    requirement: text().notNull(),
    reason: text(),
    overridden: text().array().notNull(),
    decidedAt: time('decided_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.commandId, table.round, table.voterId] })],
);

export const requestEnd = pgTable(
  'request_end',
  {
    commandId: uuid('command_id').notNull(),
    round: integer().notNull(),
    status: text({ enum: ['approved', 'rejected', 'returned', 'withdrawn', 'expired', 'void'] }).notNull(),
    endedBy: text('ended_by'),
    code: text(),
    endedAt: time('ended_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.commandId, table.round] })],
);

export const decisiveView = pgTable(
  'decisive_view',
  {
    commandId: uuid('command_id').notNull(),
    round: integer().notNull(),
    personId: text('person_id').notNull(),
    sessionId: text('session_id').notNull(),
    digest: bytea().notNull(),
    seenAt: time('seen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.commandId, table.round, table.personId, table.digest] })],
);

export const afterLook = pgTable('after_look', {
  commandId: uuid('command_id').primaryKey(),
  askedAt: time('asked_at').notNull().defaultNow(),
  lookedBy: text('looked_by'),
  lookedByName: text('looked_by_name'),
  lookedAt: time('looked_at'),
});
