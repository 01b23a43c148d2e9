import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Agent, RetryAgent, request } from 'undici';
import { getAccessToken } from '#server/auth/grant.ts';
import type { Staff } from '#server/auth/staff.ts';
import { onePerProcess } from '#server/db/one-per-process.ts';
import { getEnv } from '#server/env.ts';

/** Mistakes that a road could have, planted to see that the harness finds them. Only this harness can plant them. */
export const roadMutants = ['retries', 'never sweeps', 'sends before it records', 'takes all for one'] as const;
export type RoadMutant = (typeof roadMutants)[number];

export function toMutant(name: string | undefined): RoadMutant | null {
  return roadMutants.find((mutant) => mutant === name) ?? null;
}

/** The connections of mutations send again what was not answered: the body, which can be read once, is copied for that. */
export function plantRetries(): void {
  const { origin } = new URL(getEnv().KRAKEN_API_URL);
  const connections = new Agent({ pipelining: 1, connections: 64 });
  const patience = { methods: ['POST' as const], maxRetries: 2, minTimeout: 1, maxTimeout: 5 };
  const retrying = new RetryAgent(connections, patience);
  const pool = {
    request: async (options: { path: string; method: 'POST'; headers: Record<string, string>; body: Readable }) =>
      retrying.request({ origin, ...options, body: await buffer(options.body) }),
  };
  onePerProcess('upstream-pools', () => new Map([[origin, pool]]));
}

/** The mutation goes out first, and the process dies before anything is recorded. */
export async function sendUnrecorded(staff: Staff, input: unknown): Promise<never> {
  const token = await getAccessToken(staff.sessionId, { outliveMs: 1_000 });
  const { values } = Object(input);
  const query =
    'mutation ($input: CreateAPIExceptionNoteInput!) { createApiExceptionNote(input: $input) { apiException { id } } }';
  await request(getEnv().KRAKEN_API_URL, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: token.ok ? token.token : '' },
    body: JSON.stringify({ query, variables: values }),
  });
  process.exit(1);
}
