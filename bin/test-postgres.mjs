import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from './embedded-postgres.mjs';

/**
 * Vitest's globalSetup for integration tests: a throw-away PostgreSQL, whose addresses tests read with
 * `inject('postgres')` (also in TEST_POSTGRES_URL for child processes).
 * @param {{ provide: (key: 'postgres', value: { superuserUrl: string, ownerUrl: string, appUrl: string, witnessUrl: string }) => void }} project
 */
export default async function setup(project) {
  const folder = mkdtempSync(path.join(tmpdir(), 'quarterdeck-test-'));
  chmodSync(folder, 0o711);
  const { superuserUrl, ownerUrl, appUrl, witnessUrl, stop } = await startPostgres({ folder: path.join(folder, 'db') });
  project.provide('postgres', { superuserUrl, ownerUrl, appUrl, witnessUrl });
  process.env.TEST_POSTGRES_URL = superuserUrl;
  return async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
