import { setTimeout as pause } from 'node:timers/promises';
import { toSentence } from '../plain-failure.mjs';
import { trimLog } from './part.mjs';
import { send } from './processes.mjs';

/** Between the end of a part and its next start: short at first, so that people hardly notice. */
const shortestPauseMs = 100;
const longestPauseMs = 10_000;
/** A part that ran for this long ended for a new reason. */
const calmMs = 60_000;
const trimEveryMs = 60_000;

/**
 * Keeps the parts running: one that ends by itself is started again and the person told, for as long as it takes, ever
 * more slowly while it keeps ending. Stops them in the order in which they were given.
 *
 * @param {{ say: (line: string) => void }} options
 */
export function superviseParts({ say }) {
  /** @type {Map<string, { name: string, stop: (limitMs: number) => Promise<void>, exited: Promise<unknown>, pid: number }>} */
  const running = new Map();
  let stopping = false;
  let hurried = false;
  const trimming = setInterval(() => {
    for (const { log } of running.values()) if (log) trimLog(log);
  }, trimEveryMs);
  trimming.unref();

  /**
   * Starts a part and keeps it running.
   * @template {{ pid: number, exited: Promise<unknown>, stop: (limitMs: number) => Promise<void> }} P
   * @param {string} name
   * @param {() => Promise<P>} startOnce
   */
  async function keep(name, startOnce) {
    const part = await startOnce();
    running.set(name, part);
    void follow(name, startOnce, part);
    return part;
  }

  async function follow(name, startOnce, first) {
    let part = first;
    let tries = 0;
    let began = Date.now();
    for (;;) {
      const how = await part.exited;
      if (stopping) return;
      running.delete(name);
      say(`${name} が終了したため再起動します。 The ${name} ended (${how}); starting it again.`);
      if (Date.now() - began > calmMs) tries = 0;
      part = await startAgain(name, startOnce, () => Math.min(shortestPauseMs * 2 ** tries++, longestPauseMs));
      if (!part) return;
      began = Date.now();
    }
  }

  /** A full disk or a database that is away is no reason to give up: it tries until it works. Null: it is to stop. */
  async function startAgain(name, startOnce, nextPause) {
    let told = '';
    for (;;) {
      await pause(nextPause());
      if (stopping) return null;
      try {
        const part = await startOnce();
        running.set(name, part);
        if (stopping) await part.stop(0);
        return stopping ? null : part;
      } catch (error) {
        if (stopping) return null;
        const why = toSentence(error);
        if (why !== told) say(`${name} はまだ起動できません。 The ${name} cannot be started yet: ${why}`);
        told = why;
      }
    }
  }

  /** @param {[string, number][]} order each part with the milliseconds it may take to finish what is in flight */
  async function stop(order) {
    stopping = true;
    clearInterval(trimming);
    for (const [name, limitMs] of order) await running.get(name)?.stop(hurried ? 0 : limitMs);
  }

  /** The person does not want to wait: what is in flight is cut (and found as unknown later); the database still shuts down. */
  function hurry() {
    hurried = true;
    for (const [name, { pid }] of running) if (name !== 'database') send(-pid, 'SIGKILL');
  }

  return { keep, stop, hurry };
}
