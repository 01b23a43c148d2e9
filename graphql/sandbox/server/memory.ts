import { snapshotWorld, type World } from '../world/world.ts';
import { createEffects, type Effect, type Effects } from './effects.ts';
import { createLateEffects, type LateEffect, type LateEffects } from './late-effects.ts';
import { openWorld } from './open-world.ts';
import { createSnapshot, readSnapshot } from './snapshot.ts';

/** Everything upstream remembers apart from who is signed in. */
export interface Memory {
  world: () => World;
  effects: Effects;
  late: LateEffects;
  /** Something changed and has to be kept. */
  touch: () => void;
  flush: () => Promise<void>;
  /** The world as it was seeded, nothing counted, nothing due. */
  reset: () => void;
}

interface Kept {
  world: unknown;
  effects: Effect[];
  late: LateEffect[];
}

const file = 'world.json';

/** Opens what was kept in `data`, or begins anew. */
export async function openMemory(data: string | null): Promise<Memory> {
  const saved = await readSnapshot(data, file);
  const kept: Kept = isKept(saved) ? saved : { world: null, effects: [], late: [] };
  let world = openWorld(kept.world);
  const effects = createEffects(kept.effects);
  const late = createLateEffects(kept.late);
  const snapshot = createSnapshot(data, file, () => ({
    world: snapshotWorld(world),
    effects: effects.all(),
    late: late.all(),
  }));
  return {
    world: () => world,
    effects,
    late,
    touch: snapshot.touch,
    flush: snapshot.flush,
    reset: () => {
      world = openWorld(null);
      effects.clear();
      late.clear();
      snapshot.touch();
    },
  };
}

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'world' in value && 'effects' in value && 'late' in value;
}
