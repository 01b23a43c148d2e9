import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { TestDatabase } from './test-database.ts';

/** 32 bytes, the same in every test. */
const testKey = (letter: string) => `sandbox-test:${Buffer.alloc(32, letter).toString('base64')}`;

/**
 * The settings that a console of a test runs with. Also what a child process of a test is given as its environment.
 * The issuer and the API address are those that createTestDatabase() stamps unless told otherwise.
 */
export function toTestSettings(
  database: Pick<TestDatabase, 'url'>,
  changed: Record<string, string> = {},
): Record<string, string> {
  return {
    UPSTREAM: 'sandbox',
    APP_ORIGIN: 'http://localhost:4350',
    DATABASE_URL: database.url,
    KRAKEN_API_URL: 'http://127.0.0.1:4350/v1/graphql/',
    KRAKEN_AUTH_URL: 'http://127.0.0.1:4351/graphql/',
    OIDC_ISSUER: 'http://127.0.0.1:4351',
    OIDC_CLIENT_ID: 'quarterdeck-sandbox',
    SESSION_SECRET: 'sandbox-test-secret-of-more-than-32-characters',
    GRANT_KEYS: testKey('g'),
    SEAL_KEYS: testKey('s'),
    PAYLOAD_KEYS: testKey('p'),
    JOURNAL_FOLDER: journalOf(database.url),
    ...changed,
  };
}

/** A journal for each database; the database's drop() removes it. */
export function journalOf(url: string): string {
  return path.join(tmpdir(), 'quarterdeck-test-journals', new URL(url).pathname.slice(1));
}

/** Puts the settings into this process, before getEnv() is called for the first time. */
export function useTestSettings(database: Pick<TestDatabase, 'url'>, changed: Record<string, string> = {}): void {
  Object.assign(process.env, toTestSettings(database, changed));
}
