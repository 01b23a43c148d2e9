import { spawn } from 'node:child_process';
import { closeSync, copyFileSync, existsSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { send } from './processes.mjs';
import { checkout } from './settings.mjs';

const largestLog = 20_000_000;

/**
 * One process of the installation, in a process group of its own: Ctrl-C reaches only the starter, which stops the
 * parts in order. What it says goes to a file, which works on when the starter is killed.
 * @typedef {object} Part
 * @property {string} name
 * @property {string} log the file of what it says
 * @property {number} pid
 * @property {Promise<string>} exited resolves with the exit code or the signal, in words
 * @property {(limitMs: number) => Promise<void>} stop SIGTERM, and SIGKILL to the group after the limit
 * @property {() => string} lastWords
 *
 * @param {{ name: string, node: string, parameters: string[], env: Record<string, string>, logs: string, shown?: boolean }} options
 * @returns {Part}
 */
export function startPart({ name, node, parameters, env, logs, shown = false }) {
  const log = path.join(logs, `${name}.log`);
  trimLog(log);
  const before = existsSync(log) ? statSync(log).size : 0;
  const output = openSync(log, 'a', 0o600);
  const child = spawn(node, parameters, {
    cwd: checkout,
    detached: true,
    env: { ...env, QUARTERDECK_PART: name },
    stdio: shown ? ['ignore', 'inherit', 'inherit'] : ['ignore', output, output],
  });
  closeSync(output);
  const state = { ended: false };
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
  }).then((how) => {
    state.ended = true;
    return how;
  });
  const pid = child.pid ?? 0;
  return {
    name,
    log,
    pid,
    exited,
    stop: (limitMs) => stop({ pid, exited, state, limitMs }),
    lastWords: () => readFileSync(log).subarray(before).toString('utf8').trim().split('\n').slice(-12).join('\n'),
  };
}

/** Keeps a log from growing for ever: what it held stays beside it once. @param {string} log */
export function trimLog(log) {
  if (!existsSync(log) || statSync(log).size < largestLog) return;
  copyFileSync(log, `${log}.1`);
  truncateSync(log);
}

async function stop({ pid, exited, state, limitMs }) {
  if (state.ended || pid === 0) return;
  send(pid, 'SIGTERM');
  const timer = setTimeout(() => send(-pid, 'SIGKILL'), limitMs);
  await exited;
  clearTimeout(timer);
}
