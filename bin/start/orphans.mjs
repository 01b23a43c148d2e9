import { findMarked, readVariable, send, waitForEnd } from './processes.mjs';

/** In the order in which they stop. */
const parts = ['console', 'worker', 'signer', 'sandbox'];
const limitMs = 30_000;

/**
 * Stops what a killed start left running on this data folder: the parts finish what is in flight, in the usual order,
 * and are killed after 30 s. The caller holds the folder's lock, so nothing here belongs to a living start.
 * @param {{ folder: string, say: (line: string) => void }} options
 */
export async function stopOrphans({ folder, say }) {
  const found = findMarked('QUARTERDECK_FOLDER', (value) => value === folder);
  if (found.length === 0) return;
  say('前回の残りを停止します。 Stopping what the last start left running.');
  for (const part of parts) {
    const pids = found.filter((pid) => readVariable(pid, 'QUARTERDECK_PART') === part);
    for (const pid of pids) send(pid, 'SIGTERM');
    if (!(await waitForEnd(pids, limitMs))) for (const pid of pids) send(pid, 'SIGKILL');
  }
  const rest = found.filter((pid) => !parts.includes(readVariable(pid, 'QUARTERDECK_PART') ?? ''));
  for (const pid of rest) send(pid, 'SIGKILL');
  await waitForEnd(found, limitMs);
}
