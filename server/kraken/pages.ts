import type { Read } from './read-upstream.ts';

/** Upstream's connections answer fewer than 100 at a time (facts.md); beyond this many pages a list counts as unreadable. */
const mostPages = 12;

export interface Connection<Node> {
  edges: readonly ({ node: Node | null } | null)[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Every node of a connection, or the failure: a list that broke off in the middle proves nothing about what is absent. */
export async function readAllPages<Node>(
  readPage: (after: string | null) => Promise<Read<Connection<Node> | null>>,
): Promise<Read<Node[]>> {
  const nodes: Node[] = [];
  let after: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const read: Read<Connection<Node> | null> = await readPage(after);
    if (!read.ok) return read;
    if (read.value === null) return { ok: true, value: nodes };
    for (const edge of read.value.edges) if (edge?.node) nodes.push(edge.node);
    if (!read.value.pageInfo.hasNextPage) return { ok: true, value: nodes };
    after = read.value.pageInfo.endCursor;
  }
  return { ok: false, code: 'unreadable', krakenCodes: [] };
}
