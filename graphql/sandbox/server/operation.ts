import {
  type DocumentNode,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';

/** What a request asks for, read before it is carried out. */
export interface Operation {
  kind: 'query' | 'mutation';
  /** Response names and field names of the root selections, in order. */
  roots: { key: string; field: string }[];
  /** Root fields that tell about the schema only need no token. */
  introspectionOnly: boolean;
  /** Fields selected at all depths, fragments counted where they are spread: its cost in points. */
  complexity: number;
}

/** Returns null for text that is no document or names no operation: the GraphQL server says so in its own words. */
export function readOperation(query: string, operationName: string | null): Operation | null {
  const key = `${operationName ?? ''} ${query}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const operation = readAfresh(query, operationName);
  if (cache.size >= 2_000) cache.clear();
  cache.set(key, operation);
  return operation;
}

const cache = new Map<string, Operation | null>();

function readAfresh(query: string, operationName: string | null): Operation | null {
  const document = parseOrNull(query);
  const node = document && getOperationAST(document, operationName);
  if (!document || !node || node.operation === 'subscription') return null;
  const roots = rootsOf(node.selectionSet, document);
  return {
    kind: node.operation === 'mutation' ? 'mutation' : 'query',
    roots,
    introspectionOnly: roots.every(({ field }) => field.startsWith('__')),
    complexity: complexityOf(node, document),
  };
}

function parseOrNull(query: string): DocumentNode | null {
  try {
    return parse(query, { maxTokens: 50_000 });
  } catch {
    return null;
  }
}

function rootsOf(set: SelectionSetNode, document: DocumentNode): Operation['roots'] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) {
      return [{ key: selection.alias?.value ?? selection.name.value, field: selection.name.value }];
    }
    const inner =
      selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragmentOf(document, selection.name.value);
    return inner ? rootsOf(inner, document) : [];
  });
}

function complexityOf(node: OperationDefinitionNode, document: DocumentNode): number {
  const costs = new Map<string, number>();
  const costOf = (set: SelectionSetNode, open: ReadonlySet<string>): number => {
    let cost = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD)
        cost += 1 + (selection.selectionSet ? costOf(selection.selectionSet, open) : 0);
      else if (selection.kind === Kind.INLINE_FRAGMENT) cost += costOf(selection.selectionSet, open);
      else cost += fragmentCost(selection.name.value, open);
    }
    return cost;
  };
  // A fragment that spreads itself is refused by validation later; here it must only not loop.
  const fragmentCost = (name: string, open: ReadonlySet<string>): number => {
    const known = costs.get(name);
    if (known !== undefined) return known;
    const set = fragmentOf(document, name);
    if (!set || open.has(name)) return 0;
    const cost = costOf(set, new Set([...open, name]));
    costs.set(name, cost);
    return cost;
  };
  return costOf(node.selectionSet, new Set());
}

function fragmentOf(document: DocumentNode, name: string): SelectionSetNode | null {
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name) return definition.selectionSet;
  }
  return null;
}
