import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { DecideResult } from '#server/approvals/decide-result.ts';
import type { SubmitInput, SubmitResult } from '#server/commands/submit-result.ts';
import type { RoadMutant } from './mutant.ts';
import type { Answered, Door } from './road-messages.ts';

/** What somebody who posted is told. `nothing`: the connection ended, or the road threw. */
export type Told = SubmitResult | 'nothing';
/** The same of a decision. */
export type ToldDecider = DecideResult | 'nothing';

/** One process that runs the road, and can be killed and started again. */
export interface RoadProcess {
  submit: (headers: Headers, input: SubmitInput) => Promise<Told>;
  /** A lead opens what waits and approves it. */
  approve: (headers: Headers, commandId: string) => Promise<ToldDecider>;
  /** Its maker presses on what is approved and was not sent. */
  send: (headers: Headers, commandId: string) => Promise<ToldDecider>;
  /** kill -9; everybody who waits is told nothing. */
  kill: () => Promise<void>;
  /** Starts it (again) and waits until it serves. @returns milliseconds that took */
  start: (mutant?: RoadMutant) => Promise<number>;
  running: () => boolean;
  /** What it printed lately: for a report of what went wrong. */
  said: () => string;
}

const startLimitMs = 60_000;

export function makeRoadProcess(settings: Record<string, string>): RoadProcess {
  const waiting = new Map<number, (told: SubmitResult | DecideResult | 'nothing') => void>();
  let child: ChildProcess | null = null;
  let calls = 0;
  let said = '';

  function end(): void {
    child = null;
    for (const tell of waiting.values()) tell('nothing');
    waiting.clear();
  }

  async function startOnce(mutant: RoadMutant | undefined): Promise<boolean> {
    const started = spawn(
      process.execPath,
      ['--conditions=react-server', 'e2e/chaos/road.ts', ...(mutant ? [mutant] : [])],
      { env: { ...process.env, ...settings }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
    );
    for (const stream of [started.stdout, started.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        said = (said + text).slice(-8_000);
      });
    }
    const ready = await Promise.race([
      once(started, 'message').then(() => true),
      once(started, 'exit').then(() => false),
    ]);
    if (!ready) return false;
    child = started;
    started.on('message', ({ call, result, threw }: Answered) => {
      if (threw !== undefined) said = `${said}${threw}\n`.slice(-8_000);
      waiting.get(call)?.(result ?? 'nothing');
      waiting.delete(call);
    });
    started.once('exit', () => {
      if (child === started) end();
    });
    return true;
  }

  /** Each door answers in its own shape. */
  function ask<Result>(door: Door, headers: Headers, input: object): Promise<Result | 'nothing'> {
    return new Promise((resolve) => {
      calls += 1;
      if (child === null) {
        resolve('nothing');
        return;
      }
      waiting.set(calls, (told) => resolve(told as Result | 'nothing'));
      const message = { call: calls, door, headers: Object.fromEntries(headers), input };
      child.send(message, (error) => {
        if (error) resolve('nothing');
      });
    });
  }

  return {
    submit: (headers, input) => ask<SubmitResult>('submit', headers, input),
    approve: (headers, commandId) => ask<DecideResult>('approve', headers, { commandId }),
    send: (headers, commandId) => ask<DecideResult>('send', headers, { commandId }),
    kill: async () => {
      const killed = child;
      if (killed === null) return;
      killed.kill('SIGKILL');
      if (killed.exitCode === null && killed.signalCode === null) await once(killed, 'exit');
      end();
    },
    start: async (mutant) => {
      const begun = performance.now();
      // A console that cannot reach its database ends with a sentence; whoever supervises it starts it again.
      while (!(await startOnce(mutant))) {
        if (performance.now() - begun > startLimitMs) throw new Error(`The road does not start:\n${said}`);
      }
      return performance.now() - begun;
    },
    running: () => child !== null,
    said: () => said,
  };
}
