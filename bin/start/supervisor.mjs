import { setTimeout as pause } from 'node:timers/promises';
import { trimLog } from './part.mjs';
import { send } from './processes.mjs';

const mostRestarts = 5;
const withinMs = 60_000;
const trimEveryMs = 60_000;

/**
 * Keeps the parts running: one that ends by itself is started again and the person told, at most 5 times a minute;
 * after that everything is stopped. Stops them in the order in which they were given.
 *
 * @param {{ say: (line: string) => void, giveUp: (sentence: string) => void }} options
 */
export function superviseParts({ say, giveUp }) {
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
    const ends = [];
    let part = first;
    for (;;) {
      const how = await part.exited;
      if (stopping) return;
      running.delete(name);
      ends.push(Date.now());
      if (ends.filter((at) => at > Date.now() - withinMs).length > mostRestarts) {
        return giveUp(
          `${name} が繰り返し終了します。 The ${name} keeps ending (${how}); stopping everything. See its log.`,
        );
      }
      say(`${name} が終了したため再起動します。 The ${name} ended (${how}); starting it again.`);
      await pause(100 * 2 ** Math.min(ends.length, 5));
      if (stopping) return;
      try {
        part = await startOnce();
      } catch (error) {
        return giveUp(`${name} を再起動できません。 The ${name} could not be started again: ${error.message}`);
      }
      running.set(name, part);
      if (stopping) return part.stop(0);
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
