import { setTimeout as pause } from 'node:timers/promises';

/**
 * Keeps what comes back until enough are there, or nobody else has come for a while; then the blow falls, once, and
 * all go on (those who still can).
 */
export function createGathering(options: {
  enough: number;
  ms: number;
  strike: (ids: readonly string[]) => Promise<void>;
}) {
  const { enough, ms, strike } = options;
  const { promise: fallen, resolve: fall } = Promise.withResolvers<void>();
  const here = new Set<string>();
  let begun = false;

  async function fallOnce(): Promise<void> {
    if (begun) return;
    begun = true;
    await strike([...here]);
    fall();
  }

  return {
    fallen,
    join: async (ids: readonly string[]): Promise<void> => {
      if (begun) return;
      const first = here.size === 0;
      for (const id of ids) here.add(id);
      if (here.size >= enough) void fallOnce();
      else if (first) void pause(ms).then(fallOnce);
      await fallen;
    },
  };
}
