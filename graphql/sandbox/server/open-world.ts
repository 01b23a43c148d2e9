import type { World } from '../world/world.ts';

/** The world as it was kept, or a new one. */
export function openWorld(saved: unknown): World {
  let ahead = typeof saved === 'number' ? saved : 0;
  return {
    clock: {
      now: () => Date.now() + ahead,
      advance: (milliseconds) => {
        ahead += milliseconds;
      },
    },
  };
}

/** What has to be kept of a world, as JSON. */
export function keepWorld(world: World): unknown {
  return world.clock.now() - Date.now();
}
