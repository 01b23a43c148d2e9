import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './fault.ts';
import type { Field } from './field.ts';
import type { Ending } from './world.ts';

const endings: readonly { name: string; how: Ending }[] = [
  { name: 'stopped and started again', how: 'SIGINT' },
  { name: 'stopped at once and started again', how: 'SIGQUIT' },
  { name: 'killed and started again', how: 'SIGKILL' },
];

export const databaseFaults: readonly Fault[] = [
  ...endings.map(
    ({ name, how }): Fault => ({
      name: `database ${name}`,
      share: 1,
      commands: 40,
      run: async (field) => {
        const { world, random } = field;
        const posted = postSlowly(field);
        await pause(random.between(0, 250));
        field.struckNow();
        await world.endDatabase(how);
        await pause(random.between(0, 1_000));
        field.servedAfter(await world.startDatabase());
        await posted;
        await postAgain(field);
      },
    }),
  ),
  {
    name: 'disk full',
    share: 1,
    commands: 40,
    missing: ({ world }) => (world.disk.small ? null : 'no disk of its own can be mounted (that takes root)'),
    run: async (field) => {
      const { world, random } = field;
      const posted = postSlowly(field);
      await pause(random.between(0, 150));
      world.disk.fill(random.pick([0, 0, 32_768]));
      // The write-ahead log wants a new file: PostgreSQL itself ends, and starts again when there is room.
      if (random.chance(0.4)) await world.ask('SELECT pg_switch_wal()').catch(() => undefined);
      await posted;
      // People try once more while there is no room.
      await postAgain(field);
      await pause(random.between(0, 800));
      world.disk.empty();
      field.servedAfter(await world.startDatabase());
      field.struckNow();
      await postAgain(field);
    },
  },
];

/** In the middle of everything: some are being read about, some recorded, some upstream. */
async function postSlowly(field: Field): Promise<void> {
  const { world, random, runs } = field;
  await Promise.all(
    runs.map(async (run) => {
      world.http.plan.set(run.id, { kind: 'slowReply', ms: random.between(0, 200) });
      await pause(random.between(0, 250));
      await field.post(run, { at: random.pick(world.consoles) });
    }),
  );
}

/** Who was told that nothing was recorded, or nothing at all, presses again: the same id. */
async function postAgain(field: Field): Promise<void> {
  const { random, runs, world } = field;
  const unsure = runs.filter(({ answers }) => answers.every(({ told }) => told === 'nothing' || !told.ok));
  await Promise.all(unsure.map((run) => field.post(run, { at: random.pick(world.consoles) })));
}
