import { sql } from 'drizzle-orm';
import { boolean, customType, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { roles } from '#domains/role.ts';

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
/** Text as PostgreSQL prints it: no time is squeezed through a JavaScript Date. */
const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });
/** The sign-in library hands over and expects JavaScript dates. */
const libraryTime = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' }).notNull();

/** 0000_people.sql, where bindings, exclusions and rights are held. */
export const person = pgTable('person', {
  id: uuid().primaryKey().defaultRandom(),
  name: text().notNull(),
  issuer: text(),
  subject: text(),
  madeAt: time('made_at').notNull().default(sql`clock()`),
  boundAt: time('bound_at'),
  disabledAt: time('disabled_at'),
  disabledBy: uuid('disabled_by'),
});

export const invitation = pgTable('invitation', {
  id: uuid().primaryKey().defaultRandom(),
  personId: uuid('person_id').notNull(),
  codeHash: bytea('code_hash').notNull(),
  madeAt: time('made_at').notNull().default(sql`clock()`),
  expiresAt: time('expires_at').notNull(),
  usedAt: time('used_at'),
  withdrawnAt: time('withdrawn_at'),
});

export const roleGrant = pgTable('role_grant', {
  id: uuid().primaryKey().defaultRandom(),
  personId: uuid('person_id').notNull(),
  role: text({ enum: roles }).notNull(),
  askedBy: uuid('asked_by'),
  askedAt: time('asked_at').notNull().default(sql`clock()`),
  givenBy: uuid('given_by'),
  givenAt: time('given_at'),
  takenBy: uuid('taken_by'),
  takenAt: time('taken_at'),
});

/** The library's own four; the names of the properties are the library's. */
export const user = pgTable('user', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  email: text().notNull(),
  emailVerified: boolean('email_verified').notNull(),
  image: text(),
  createdAt: libraryTime('created_at'),
  updatedAt: libraryTime('updated_at'),
});

export const account = pgTable('account', {
  id: uuid().primaryKey(),
  accountId: text('account_id').notNull(),
  providerId: text('provider_id').notNull(),
  userId: uuid('user_id').notNull(),
  accessToken: text('access_token'),
  refreshToken: text('refresh_token'),
  idToken: text('id_token'),
  accessTokenExpiresAt: timestamp('access_token_expires_at', { withTimezone: true }),
  refreshTokenExpiresAt: timestamp('refresh_token_expires_at', { withTimezone: true }),
  scope: text(),
  password: text(),
  createdAt: libraryTime('created_at'),
  updatedAt: libraryTime('updated_at'),
});

export const session = pgTable('session', {
  id: uuid().primaryKey(),
  token: text().notNull(),
  userId: uuid('user_id').notNull(),
  expiresAt: libraryTime('expires_at'),
  createdAt: libraryTime('created_at'),
  updatedAt: libraryTime('updated_at'),
  ipAddress: text('ip_address'),
  userAgent: text('user_agent'),
});

export const verification = pgTable('verification', {
  id: uuid().primaryKey(),
  identifier: text().notNull(),
  value: text().notNull(),
  expiresAt: libraryTime('expires_at'),
  createdAt: libraryTime('created_at'),
  updatedAt: libraryTime('updated_at'),
});

export const sessionGrant = pgTable('session_grant', {
  sessionId: uuid('session_id').primaryKey(),
  issuer: text().notNull(),
  keyId: text('key_id').notNull(),
  accessToken: bytea('access_token').notNull(),
  refreshToken: bytea('refresh_token'),
  accessExpiresAt: time('access_expires_at').notNull(),
  refreshExpiresAt: time('refresh_expires_at'),
  version: integer().notNull().default(1),
  storedAt: time('stored_at').notNull().default(sql`clock()`),
});
