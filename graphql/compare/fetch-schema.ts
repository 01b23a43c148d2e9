import { buildClientSchema, type GraphQLSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';

export type Fetched =
  | { ok: true; schema: GraphQLSchema }
  /** It answered, but shows no schema; `messages` are its own words. */
  | { ok: false; code: 'introspectionClosed'; messages: string[] }
  | { ok: false; code: 'unreachable' | 'notGraphQL'; messages: string[] };

const timeoutMs = 60_000;
const maxBytes = 64 * 1024 * 1024;

/**
 * Reads an endpoint's schema by introspection. Deprecated input fields are asked for first; an endpoint that does not
 * know that question lists them anyway. Follows no redirect, so that a token goes nowhere else. Never throws.
 */
export async function fetchSchema(url: string, token?: string): Promise<Fetched> {
  const fetched = await introspect(url, token, true);
  return !fetched.ok && fetched.code === 'introspectionClosed' ? await introspect(url, token, false) : fetched;
}

async function introspect(url: string, token: string | undefined, inputValueDeprecation: boolean): Promise<Fetched> {
  const query = getIntrospectionQuery({ descriptions: false, inputValueDeprecation });
  const text = await post(url, token, query);
  if (text instanceof Error) return { ok: false, code: 'unreachable', messages: messagesOf(text) };
  const reply = parse(text);
  if (!reply) return { ok: false, code: 'notGraphQL', messages: [] };
  if (!reply.data) return { ok: false, code: 'introspectionClosed', messages: reply.messages };
  try {
    return { ok: true, schema: buildClientSchema(reply.data) };
  } catch (error) {
    return { ok: false, code: 'notGraphQL', messages: [error instanceof Error ? error.message : String(error)] };
  }
}

/** fetch says only "fetch failed"; why stands in the cause. */
function messagesOf(error: Error): string[] {
  return error.cause instanceof Error ? [error.message, error.cause.message] : [error.message];
}

async function post(url: string, token: string | undefined, query: string): Promise<string | Error> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(token ? { authorization: token } : {}),
      },
      body: JSON.stringify({ query }),
    });
    const text = await response.text();
    return text.length > maxBytes ? new Error('The reply is too large') : text;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function parse(text: string): { data: IntrospectionQuery | null; messages: string[] } | null {
  try {
    const reply: unknown = JSON.parse(text);
    if (!isRecord(reply) || !('data' in reply || 'errors' in reply)) return null;
    const errors: unknown[] = Array.isArray(reply.errors) ? reply.errors : [];
    const messages = errors.map((error) => (isRecord(error) ? String(error.message) : String(error))).slice(0, 5);
    return { data: isIntrospection(reply.data) ? reply.data : null, messages };
  } catch {
    return null;
  }
}

/** The rest is looked at by buildClientSchema, which throws on what is no schema. */
function isIntrospection(data: unknown): data is IntrospectionQuery {
  return isRecord(data) && isRecord(data.__schema) && Array.isArray(data.__schema.types);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
