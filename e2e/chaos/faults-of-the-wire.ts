import { type Fault, plainPosting } from './fault.ts';
import { makeWireFault, wireFaultNames } from './wire-fault.ts';

/** Every command under a fault of its own between the road and upstream. */
export const wireFaults: Fault = {
  name: 'wire',
  share: 10,
  commands: 40,
  run: async (field) => {
    const { world, random, runs } = field;
    for (const run of runs) {
      const name = random.pick(wireFaultNames);
      run.fault = name;
      world.http.plan.set(run.id, makeWireFault(name, random, world.timings));
    }
    await plainPosting(field);
  },
};

/** Nobody takes connections at upstream's address. */
export const refusedFault: Fault = {
  name: 'connection refused',
  share: 1,
  commands: 24,
  run: async (field) => {
    const { world, runs } = field;
    // What a command is about is read before: the reads have their own connections, and need upstream.
    const gone: { back: () => Promise<void> } = { back: async () => undefined };
    let refused: Promise<void> | null = null;
    const recorded = new Set<string>();
    world.consoles[0].wire.watch = async ({ stage, ids }) => {
      if (stage !== 'commit' || ids.record.size === 0) return;
      for (const id of ids.record) recorded.add(id);
      refused ??= world.http.refuse().then((back) => {
        gone.back = back;
      });
      await refused;
    };
    field.struckNow();
    await Promise.all(runs.map((run) => field.post(run, { at: world.consoles[0] })));
    world.consoles[0].wire.watch = null;
    await gone.back();
    for (const run of runs) run.struck = recorded.has(run.id);
  },
};
