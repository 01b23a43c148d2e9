import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { TestPostgres } from '#server/db/test-database.ts';
import { startPostgres } from './embedded-postgres.mjs';

/** A server of one test's own, which it may stop, kill and start again. The addresses stay the same. */
export interface TestCluster {
  postgres: TestPostgres;
  start: () => Promise<void>;
  /** In order, as at the end of a day. */
  stop: () => Promise<void>;
  /** As a power cut does. */
  kill: () => Promise<void>;
  /** A copy of the stopped server's files, as a backup is made. */
  backUp: () => Promise<void>;
  /** Puts the copy in the place of the server's files; the server runs before and after. */
  restore: () => Promise<void>;
  remove: () => Promise<void>;
}

/** @param folder an existing folder for it; one in the temporary folder unless told */
export async function startTestCluster(folder = makeFolder()): Promise<TestCluster> {
  const place = { folder: path.join(folder, 'db') };
  let server = await startPostgres(place);
  const { superuserUrl, ownerUrl, appUrl, witnessUrl } = server;
  return {
    postgres: { superuserUrl, ownerUrl, appUrl, witnessUrl },
    start: async () => {
      server = await startPostgres(place);
    },
    stop: () => server.stop(),
    kill: async () => {
      process.kill(server.pid, 'SIGKILL');
      await server.exited;
    },
    backUp: async () => {
      await server.stop();
      copy(path.join(place.folder, 'cluster'), path.join(folder, 'backup'));
      server = await startPostgres(place);
    },
    restore: async () => {
      await server.stop();
      rmSync(path.join(place.folder, 'cluster'), { recursive: true });
      copy(path.join(folder, 'backup'), path.join(place.folder, 'cluster'));
      server = await startPostgres(place);
    },
    remove: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Owners and rights as they were; an older copy is replaced. */
function copy(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  const { status, stderr } = spawnSync('cp', ['-a', from, to], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${from} could not be copied: ${stderr}`);
}

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'quarterdeck-cluster-'));
  // Under root the server runs as another account, which has to pass through.
  chmodSync(folder, 0o711);
  return folder;
}
