import type { SpawnedSandbox } from '#e2e/fixtures/spawn-sandbox.ts';

/** What a test reads of a GraphQL reply. */
export interface GraphqlReply {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[];
}

export interface Tokens {
  accessToken: string;
  refreshToken: string;
}

type Sandbox = Pick<SpawnedSandbox, 'apiUrl' | 'controlUrl'>;

/** A real pair of tokens for this person, without the sign-in page. */
export async function tokensOf(sandbox: Sandbox, subject: string): Promise<Tokens> {
  const { accessToken, refreshToken }: Tokens = await control(sandbox, 'token', { subject });
  return { accessToken, refreshToken };
}

/** POST to a control end point with a body, GET without. Throws when it refuses. */
export async function control<Answer>(sandbox: Sandbox, path: string, body?: unknown): Promise<Answer> {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(`${sandbox.controlUrl}/${path}`, init);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  const answer: Answer = await response.json();
  return answer;
}

export interface Call {
  query: string;
  variables?: unknown;
  authorization?: string;
  fault?: string;
  signal?: AbortSignal;
}

/** One GraphQL call over real HTTP, the response as it came. */
export function callRaw(url: string, { query, variables, authorization, fault, signal }: Call): Promise<Response> {
  const headers = {
    'content-type': 'application/json',
    ...(authorization === undefined ? {} : { authorization }),
    ...(fault === undefined ? {} : { 'x-sandbox-fault': fault }),
  };
  return fetch(url, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
    ...(signal ? { signal } : {}),
  });
}

export async function call(url: string, request: Call): Promise<GraphqlReply> {
  const reply: GraphqlReply = await (await callRaw(url, request)).json();
  return reply;
}

/** The code of the first error, or undefined. */
export function codeOf(reply: GraphqlReply): unknown {
  return reply.errors?.[0]?.extensions?.errorCode;
}

/** How often an operation took effect. */
export async function countEffects(sandbox: Sandbox, query: Record<string, string>): Promise<number> {
  const { count } = await control<{ count: number }>(sandbox, `effects?${new URLSearchParams(query)}`);
  return count;
}

/** A mutation that no domain answers, so that only the transport is under test. */
export const writeNote = {
  operation: 'createAccountNote',
  query: `mutation CreateAccountNote($input: CreateAccountNoteInput!) {
    createAccountNote(input: $input) { account { number status } }
  }`,
  variablesFor: (accountNumber: string) => ({ input: { accountNumber, note: 'お客さまより入電', isPinned: false } }),
};
