import { createHash } from 'node:crypto';

/** A reproducible source of choices: the same text gives the same numbers, another text others. */
export interface Seed {
  readonly hex: string;
  /** An integer from 0 to below `limit` (at most 2^32). */
  below: (limit: number) => number;
  /** A seed of its own for something inside. */
  child: (name: string) => Seed;
}

export function seedOf(text: string): Seed {
  const hex = createHash('sha256').update(text).digest('hex');
  return {
    hex,
    below: (limit) => Number.parseInt(hex.slice(0, 8), 16) % limit,
    child: (name) => seedOf(`${hex}/${name}`),
  };
}
