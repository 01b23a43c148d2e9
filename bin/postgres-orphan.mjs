import { existsSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const fastLimitMs = 30_000;

/**
 * Shuts down a server that a killed start left running on this cluster, and forgets a stale postmaster.pid whose
 * number now belongs to another program (PostgreSQL itself would refuse to start then).
 * @param {string} data the cluster's folder
 */
export async function stopOrphan(data) {
  const file = path.join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (isPostgresOf(pid, data)) await stopServer(pid, waitForEnd(pid));
  else if (!Number.isInteger(pid) || pid <= 0 || isAlive(pid)) rmSync(file, { force: true });
}

/**
 * Whether the process is the server of this cluster: PostgreSQL works with its cluster as current folder.
 * @param {number} pid
 * @param {string} data
 */
export function isPostgresOf(pid, data) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === data && /postgres/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    return false;
  }
}

/**
 * Fast shutdown: sessions are ended, open transactions rolled back, a checkpoint written. A server that hangs is
 * told to end at once; its next start then replays the write-ahead log, nothing committed is lost.
 * @param {number} pid
 * @param {Promise<unknown>} exited
 */
export async function stopServer(pid, exited) {
  let ended = false;
  const end = exited.then(() => {
    ended = true;
  });
  send(pid, 'SIGINT');
  const waiting = new AbortController();
  await Promise.race([end, pause(fastLimitMs, undefined, { signal: waiting.signal }).catch(() => undefined)]);
  waiting.abort();
  if (ended) return;
  send(pid, 'SIGQUIT');
  await end;
}

async function waitForEnd(pid) {
  while (isAlive(pid)) await pause(20);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
