import { refuse } from '../refusal.ts';

export interface PageArgs {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

export interface Connection<Node> {
  edges: { node: Node; cursor: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  totalCount: number;
  edgeCount: number;
}

const mostAtOnce = 100;

/**
 * A Relay page of a list. `first` and `last` must be below 100 (KT-CT-1188 otherwise); without either, as many as are
 * allowed. A cursor that is not ours is read as the beginning.
 */
export function toConnection<Node>(nodes: readonly Node[], { first, after, last, before }: PageArgs): Connection<Node> {
  for (const [name, size] of [
    ['first', first],
    ['last', last],
  ] as const) {
    if (typeof size === 'number' && (size < 0 || size >= mostAtOnce)) refuse('KT-CT-1188', { inputPath: [name] });
  }
  const low = Math.max(0, fromCursor(after) + 1);
  const end = fromCursor(before);
  const high = end < 0 ? nodes.length : Math.min(Math.max(low, end), nodes.length);
  const size = first ?? last ?? mostAtOnce - 1;
  const fromEnd = typeof last === 'number' && typeof first !== 'number';
  const start = fromEnd ? Math.max(low, high - size) : low;
  const stop = fromEnd ? high : Math.min(high, low + size);
  const edges = nodes.slice(start, stop).map((node, index) => ({ node, cursor: toCursor(start + index) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: stop < nodes.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: nodes.length,
    edgeCount: edges.length,
  };
}

function toCursor(index: number): string {
  return Buffer.from(`row:${index}`).toString('base64');
}

function fromCursor(cursor: string | null | undefined): number {
  const found = /^row:(\d+)$/.exec(Buffer.from(cursor ?? '', 'base64').toString('utf8'));
  return found ? Number(found[1]) : -1;
}
