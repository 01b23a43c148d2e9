import { setTimeout as pause } from 'node:timers/promises';
import type { SubmitInput } from '#server/commands/submit-result.ts';
import type { Random } from './random.ts';
import { type Run, toNoteRun, toRepaymentRun } from './run.ts';
import type { Console, World } from './world.ts';

/** Where a fault is tried: the world, chance, and what people do in it. */
export interface Field {
  world: World;
  random: Random;
  runs: readonly Run[];
  /** Posts a command; what is told is kept with the run. `by` is its maker unless told. */
  post: (
    run: Run,
    options?: {
      at?: Console;
      by?: string;
      input?: SubmitInput;
      /** Nobody decides what waits yet. */
      onlyAsk?: boolean;
    },
  ) => Promise<void>;
  /** One lead opens what waits and approves it. */
  decide: (run: Run, by: string, at: Console) => Promise<void>;
  /** Milliseconds that a killed process or a stopped database took to serve again. */
  servedAfter: (ms: number) => void;
  /** The moment from which the time to classify everything is counted. */
  struckNow: () => void;
}

export const makers = ['sato', 'suzuki'] as const;
/** Those who approve, in no order. */
export const leads = ['tanaka', 'takahashi', 'nakamura'] as const;

/** No two payments of one account are of the same yen: that would be a twin, which the guard keeps back. */
let yen = 0;
function nextYen(): number {
  yen = (yen % 997) + 1;
  return yen;
}

/** Fresh commands, each on an account of its own: effects are told apart by account. */
export function makeRuns(world: World, random: Random, count: number, offset: number): Run[] {
  const { payees, exceptions } = world.upstream;
  const notes = random.shuffle(exceptions);
  const used = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const maker = random.pick(makers);
    const payee = payees[offset + index];
    const money = payee !== undefined && index % 2 === 0;
    const note = notes.find(({ account }) => !used.has(`note ${account}`));
    if (money) return toRepaymentRun(payee, maker, nextYen());
    if (!note) throw new Error('There are not enough exceptions to write notes on');
    used.add(`note ${note.account}`);
    return toNoteRun(note, maker);
  });
}

/** Waits for a condition of the world outside; nothing here is a matter of speed. */
export async function until(condition: () => Promise<boolean> | boolean, limitMs: number): Promise<boolean> {
  const latest = performance.now() + limitMs;
  while (!(await condition())) {
    if (performance.now() > latest) return false;
    await pause(20);
  }
  return true;
}
