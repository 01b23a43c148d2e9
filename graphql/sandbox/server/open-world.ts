import { createWorld, restoreWorld, type World } from '../world/world.ts';

/** Every sandbox is born with the same population. */
const seed = 'quarterdeck';

/** The world as it was kept, or a new one. Throws for a snapshot of an older build. */
export function openWorld(saved: unknown): World {
  return saved === null ? createWorld({ seed, now: Date.now }) : restoreWorld(saved, Date.now);
}
