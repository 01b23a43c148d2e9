/** What something would need, as the server says it. */
export interface NeededAnswer {
  operation: string;
  deciders: number;
  outcome: string;
  why: readonly string[];
  /** '' where nothing looks split. */
  splitting: string;
  /** It has no rule that anybody could change. */
  fixed: boolean;
}

/** null: the answer is none. It came over the wire. */
export function readNeeded(body: unknown, operation: string): NeededAnswer | null {
  if (typeof body !== 'object' || body === null) return null;
  const read = (name: string): unknown => Object.getOwnPropertyDescriptor(body, name)?.value;
  const [deciders, outcome, why, splitting] = [read('deciders'), read('outcome'), read('why'), read('splitting')];
  if (typeof deciders !== 'number' || typeof outcome !== 'string' || !Array.isArray(why)) return null;
  return {
    operation,
    deciders,
    outcome,
    why: why.filter((sentence) => typeof sentence === 'string'),
    splitting: typeof splitting === 'string' ? splitting : '',
    fixed: read('fixed') === true,
  };
}
