/** A GraphQL request as it came over HTTP. */
export interface GraphqlRequest {
  query: string;
  variables: Readonly<Record<string, unknown>>;
  operationName: string | null;
}

/** Reads a JSON body; null when it is none, or holds no query. */
export function toGraphqlRequest(body: string): GraphqlRequest | null {
  const value = parseOrNull(body);
  if (!isRecord(value) || typeof value.query !== 'string') return null;
  return {
    query: value.query,
    variables: isRecord(value.variables) ? value.variables : {},
    operationName: typeof value.operationName === 'string' ? value.operationName : null,
  };
}

/** Every account number that the request names, in its variables or written into the document. */
export function accountsIn(request: GraphqlRequest): string[] {
  const text = `${request.query} ${JSON.stringify(request.variables)}`;
  return [...new Set(text.match(/\bA-[0-9A-F]{8}\b/g) ?? [])];
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
