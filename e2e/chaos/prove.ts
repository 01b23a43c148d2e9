import { plants } from './plants.ts';
import { createRandom } from './random.ts';
import { playRound } from './round.ts';
import { createTally } from './tally.ts';
import { freshen } from './trial.ts';
import type { World } from './world.ts';

/** A command that is never classified is waited for no longer than this, in milliseconds. */
const patienceMs = 3_000;

/**
 * Plants every mistake and sees that it is found and called by its name. It leaves the world in ruins.
 * @returns the plants that went by unseen
 */
export async function proveHarness(world: World, seed: number, say: (line: string) => void): Promise<string[]> {
  const random = createRandom(seed);
  const unseen: string[] = [];
  for (const plant of plants) {
    await freshen(world);
    const tally = createTally();
    await playRound({ world, random, tally, patienceMs }, plant, 0);
    const kinds = new Set(tally.violations.map(({ kind }) => kind));
    const found = plant.expects.some((kind) => kinds.has(kind));
    if (!found) unseen.push(plant.name);
    say(`${found ? 'found ' : 'UNSEEN'} planted: ${plant.name} (${[...kinds].join(', ') || 'nothing'})`);
    if (!world.consoles[0].process.running()) await world.consoles[0].process.start();
    if (plant.name === 'nobody sweeps') world.worker.start();
  }
  return unseen;
}
