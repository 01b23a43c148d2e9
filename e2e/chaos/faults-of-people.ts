import { setTimeout as pause } from 'node:timers/promises';
import { takeRole } from '#server/auth/take-role.ts';
import type { Fault } from './fault.ts';
import { leads } from './field.ts';

export const peopleFaults: readonly Fault[] = [
  {
    name: 'role revoked meanwhile',
    share: 1,
    commands: 32,
    run: async (field) => {
      const { world, random, runs } = field;
      field.struckNow();
      const posted = Promise.all(
        runs.map(async (run) => {
          await pause(random.between(0, 400));
          await field.post(run, { at: random.pick(world.consoles) });
        }),
      );
      await pause(random.between(0, 100));
      const taken = await takeRole('sato', 'operator', 'ito');
      if (!taken.ok) throw new Error(`The role was not taken: ${taken.code}`);
      await posted;
      await world.ask(
        `INSERT INTO role_grant (person_id, role, given_at) SELECT id, 'operator', clock() FROM person WHERE subject = 'sato'`,
      );
    },
  },
  {
    name: 'clock moved',
    share: 1,
    commands: 32,
    run: async (field) => {
      const { world, random, runs } = field;
      for (const run of runs) world.http.plan.set(run.id, { kind: 'slowReply', ms: random.between(50, 250) });
      field.struckNow();
      const posted = Promise.all(runs.map((run) => field.post(run, { at: random.pick(world.consoles) })));
      await pause(random.between(50, 250));
      await world.database.moveClock(world.timings.deadlineMs + 6_000);
      await posted;
    },
  },
  {
    name: 'two deciders at one instant, two consoles',
    share: 1,
    commands: 32,
    run: async ({ world, random, runs, post, decide, struckNow }) => {
      await Promise.all(runs.map((run) => post(run, { onlyAsk: true })));
      struckNow();
      await Promise.all(
        runs.flatMap((run) => {
          const [one, other] = random.shuffle(leads);
          const asked = run.operation === 'submitRepaymentRequest';
          return asked ? [decide(run, one ?? '', world.consoles[0]), decide(run, other ?? '', world.consoles[1])] : [];
        }),
      );
    },
  },
  {
    name: 'double click',
    share: 1,
    commands: 32,
    run: async ({ world, random, runs, post, struckNow }) => {
      struckNow();
      await Promise.all(
        runs.flatMap((run) => {
          const at = random.pick(world.consoles);
          return [post(run, { at }), post(run, { at })];
        }),
      );
    },
  },
  {
    name: 'two tabs, two consoles',
    share: 1,
    commands: 32,
    run: async ({ world, runs, post, struckNow }) => {
      struckNow();
      await Promise.all(runs.flatMap((run) => world.consoles.map((at) => post(run, { at }))));
    },
  },
  {
    name: 'replayed post',
    share: 1,
    commands: 32,
    run: async ({ world, random, runs, post, struckNow }) => {
      struckNow();
      await Promise.all(
        runs.map(async (run) => {
          await post(run);
          for (const at of random.shuffle(world.consoles)) await post(run, { at });
        }),
      );
    },
  },
  {
    name: 'the same id from another person',
    share: 1,
    commands: 32,
    run: async ({ world, random, runs, post, struckNow }) => {
      struckNow();
      await Promise.all(
        runs.flatMap((run) => {
          const by = run.maker === 'sato' ? 'suzuki' : 'sato';
          return random.shuffle([post(run), post(run, { by }), post(run, { by, at: world.consoles[1] })]);
        }),
      );
    },
  },
  {
    name: 'fifty at once at two consoles',
    share: 1,
    commands: 2,
    run: async ({ world, random, runs, post, struckNow }) => {
      struckNow();
      await Promise.all(
        runs.flatMap((run) => Array.from({ length: 50 }, () => post(run, { at: random.pick(world.consoles) }))),
      );
    },
  },
];
