import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Running processes whose environment carries the variable with a value that fits. Only those that this person may
 * look at are seen; a process keeps the environment it was started with, so no file has to be kept in step.
 * @param {string} variable
 * @param {(value: string) => boolean} fits
 * @returns {number[]} process ids, without this process
 */
export function findMarked(variable, fits) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map(Number)
    .filter((pid) => {
      const value = readVariable(pid, variable);
      return value !== null && fits(value);
    });
}

/** @param {number} pid @param {string} variable @returns {string | null} */
export function readVariable(pid, variable) {
  try {
    const start = `${variable}=`;
    const found = readFileSync(`/proc/${pid}/environ`, 'latin1')
      .split('\0')
      .find((text) => text.startsWith(start));
    return found === undefined ? null : found.slice(start.length);
  } catch {
    return null;
  }
}

/** Whether it still runs: a zombie that nobody has waited for does not. @param {number} pid */
export function isAlive(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat[stat.lastIndexOf(')') + 2] !== 'Z';
  } catch {
    return false;
  }
}

/** @param {number} pid a process, or a group where negative @param {NodeJS.Signals} signal */
export function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/**
 * @param {number[]} pids
 * @param {number} milliseconds
 * @returns {Promise<boolean>} whether all have ended in time
 */
export async function waitForEnd(pids, milliseconds) {
  const limit = Date.now() + milliseconds;
  while (pids.some(isAlive)) {
    if (Date.now() > limit) return false;
    await pause(20);
  }
  return true;
}
