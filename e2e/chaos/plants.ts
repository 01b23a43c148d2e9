import type { Fault } from './fault.ts';
import type { Field } from './field.ts';
import type { RoadMutant } from './mutant.ts';
import type { ViolationKind } from './violation.ts';
import type { WireFault } from './wire-fault.ts';

/** A mistake that is planted, and what the harness must call it. One that goes by unseen makes the harness worthless. */
export interface Plant extends Fault {
  /** Any of these: a road that sends before it records loses the command, and does it twice where it is asked again. */
  expects: readonly ViolationKind[];
}

const plant = (name: string, expects: ViolationKind | readonly ViolationKind[], run: Plant['run']): Plant => ({
  name,
  expects: typeof expects === 'string' ? [expects] : expects,
  run,
  share: 0,
  commands: 6,
});

export const plants: readonly Plant[] = [
  plant('upstream gets it twice', 'duplicate', (field) => postAll(field, { kind: 'twice' })),
  plant('the road sends again what was not answered', 'duplicate', (field) =>
    asMutant(field, 'retries', () => postAll(field, { kind: 'resetAfter' })),
  ),
  plant('the road sends before it records', ['lost', 'duplicate'], (field) =>
    asMutant(field, 'sends before it records', () => postAll(field)),
  ),
  plant('nobody sweeps', 'lost', async (field) => {
    const { world } = field;
    await world.worker.stop();
    world.http.onReply = () => world.consoles[0].process.kill();
    await postAll(field);
    world.http.onReply = null;
    await asMutant(field, 'never sweeps', async () => undefined);
  }),
  plant('a success that upstream knows nothing of', 'misclassified', (field) => postAll(field, { kind: 'lie' })),
  plant('a refusal of what was done', 'misclassified', (field) => postAll(field, { kind: 'denial' })),
  plant('everybody is taken for the first', 'wrong answer', (field) =>
    asMutant(field, 'takes all for one', async () => {
      await postAll(field);
      const { world, runs, post } = field;
      await Promise.all(
        runs.map((run) => post(run, { at: world.consoles[0], by: run.maker === 'sato' ? 'suzuki' : 'sato' })),
      );
    }),
  ),
  // What the journal says left is not in the database then: to every console it is a restored one, and nothing more is sent.
  plant('a COMMIT is answered that was never done', 'lost', async (field) => {
    const { wire } = field.world.consoles[0];
    wire.watch = ({ stage, ids, pretend }) => {
      if (stage === 'commit' && ids.record.size > 0) pretend();
    };
    await postAll(field);
    wire.watch = null;
  }),
  plant('somebody edits the log', 'chain broken', async (field) => {
    await postAll(field);
    await field.world.ask(`ALTER TABLE log_entry DISABLE TRIGGER USER`);
    await field.world.ask(`UPDATE log_entry SET bytes = bytes || ' '::bytea WHERE sequence = 3`);
  }),
];

async function postAll({ world, runs, post, struckNow }: Field, fault?: WireFault): Promise<void> {
  struckNow();
  if (fault) for (const run of runs) world.http.plan.set(run.id, fault);
  await Promise.all(runs.map((run) => post(run, { at: world.consoles[0] })));
}

async function asMutant({ world }: Field, mutant: RoadMutant, work: () => Promise<void>): Promise<void> {
  const { process } = world.consoles[0];
  await process.kill();
  await process.start(mutant);
  await work();
  await process.kill();
  if (mutant !== 'never sweeps') await process.start();
}
