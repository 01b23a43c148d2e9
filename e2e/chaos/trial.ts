import type { Fault } from './fault.ts';
import { faults } from './faults.ts';
import { leads, makers } from './field.ts';
import type { Options } from './options.ts';
import { createRandom } from './random.ts';
import { playRound } from './round.ts';
import { createTally, type Tally } from './tally.ts';
import type { World } from './world.ts';

/** Longer than the guard looks back: what was paid out before is no twin of what comes. */
const beyondWindowMs = 8 * 24 * 3_600_000;

/** Every fault at least once, then by chance, until the runs or the minutes are used up. */
export async function runTrial(world: World, options: Options, say: (line: string) => void): Promise<Tally> {
  const random = createRandom(options.seed);
  const tally = createTally();
  const latest = performance.now() + options.minutes * 60_000;
  const possible = faults.filter((fault) => fault.name.includes(options.only) && !fault.missing?.({ world }));
  const due = random.shuffle(possible);
  let runs = 0;
  let used = Number.POSITIVE_INFINITY;
  for (let round = 1; runs < options.runs && performance.now() < latest; round += 1) {
    const fault = due.pop() ?? pickByShare(possible, random.next());
    if (used + fault.commands > world.upstream.payees.length) {
      await freshen(world);
      used = 0;
    }
    const known = tally.violations.length;
    used += await playRound({ world, random, tally }, fault, used);
    runs += fault.commands;
    const bad = tally.violations.slice(known);
    if (bad.length > 0 || round % 20 === 0)
      say(`round ${round}, ${runs} runs, ${bad.length} violations: ${fault.name}`);
    for (const { kind, id, what } of bad) say(`  ${kind}: ${what} (${id})`);
  }
  tally.unreached.push(...due.map(({ name }) => name));
  return tally;
}

/** Nothing counted upstream, the old out of every window, everybody signed in anew. */
export async function freshen(world: World): Promise<void> {
  await world.upstream.reset();
  await world.database.moveClock(beyondWindowMs);
  await world.signIn([...makers, ...leads]);
}

function pickByShare(possible: readonly Fault[], at: number): Fault {
  const all = possible.reduce((sum, { share }) => sum + share, 0);
  let left = at * all;
  for (const fault of possible) {
    left -= fault.share;
    if (left < 0) return fault;
  }
  const [first] = possible;
  if (!first) throw new Error('No fault of that name');
  return first;
}
