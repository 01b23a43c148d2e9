import type { Field } from './field.ts';

/** One kind of trouble, tried on several commands at once. Each of them is a run. */
export interface Fault {
  name: string;
  /** How often it is chosen, beside the others. */
  share: number;
  /** How many commands stand under it at once. */
  commands: number;
  /** Posts every run at least once and returns when every process serves again. */
  run: (field: Field) => Promise<void>;
  /** Why it cannot be tried here; null where it can. */
  missing?: (field: Pick<Field, 'world'>) => string | null;
}

/** Everybody posts, some of them as people do who are in doubt: twice at once, at two consoles, or another's id. */
export async function plainPosting(field: Field): Promise<void> {
  const { world, random, runs } = field;
  field.struckNow();
  await Promise.all(
    runs.map(async (run) => {
      const at = random.pick(world.consoles);
      const asked = [field.post(run, { at })];
      if (random.chance(0.15)) asked.push(field.post(run, { at }));
      if (random.chance(0.15)) asked.push(field.post(run, { at: random.pick(world.consoles) }));
      if (random.chance(0.1)) asked.push(field.post(run, { by: run.maker === 'sato' ? 'suzuki' : 'sato' }));
      await Promise.all(asked);
    }),
  );
}
