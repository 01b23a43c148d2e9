import 'server-only';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { Agent, request } from 'undici';
import { z } from 'zod';
import { getAccessToken } from '#server/auth/grant.ts';
import { getEnv } from '#server/env.ts';

/** Whose eyes a read goes with: one person's token, handed from call to call and kept nowhere. */
export interface Reader {
  token: string;
  /** Reads of one piece of work that may share their answers: the same question is asked once. Never kept longer. */
  shared?: Map<string, Promise<string | null>>;
}

/** Why nothing could be read. `unreadable`: no answer in time, or none that is GraphQL. */
export type ReadFailure = 'signInAgain' | 'upstreamRefused' | 'upstreamBusy' | 'unreadable';

export type Read<Value> = { ok: true; value: Value } | { ok: false; code: ReadFailure; krakenCodes: string[] };

/** A read is answered within this many milliseconds or counts as unreadable. */
const readDeadlineMs = 8_000;
const mostBytes = 4 * 1024 * 1024;
/** Reads have their own connections: a slow list never holds back a command. */
const connections = new Agent({ connections: 16, pipelining: 1, keepAliveTimeout: 4_000, bodyTimeout: readDeadlineMs });

const reply = z.object({
  data: z.unknown(),
  errors: z
    .array(z.object({ path: z.array(z.union([z.string(), z.number()])).nullish(), extensions: z.unknown() }))
    .optional(),
});
const coded = z.object({ errorCode: z.string() });

/** The token of the person who looks, or the failure that asks them to sign in. */
export async function requireReader(staff: { sessionId: string }): Promise<Read<Reader>> {
  const grant = await getAccessToken(staff.sessionId, { outliveMs: readDeadlineMs });
  if (grant.ok) return { ok: true, value: { token: grant.token } };
  return failed(grant.code === 'signInAgain' ? 'signInAgain' : 'unreadable');
}

/**
 * One query, one call. Nothing is cached and no call is shared: two people with the same query at once make two calls
 * with two tokens (design: one shared client once gave one person's answer to another).
 * Data that came with an error is not used: half a customer is no customer.
 */
export async function readUpstream<Data, Variables extends Record<string, unknown>>(
  reader: Reader,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Read<Data>> {
  const text = await postOnce(reader, JSON.stringify({ query: print(document), variables }));
  if (text === null) return failed('unreadable');
  const parsed = reply.safeParse(toJson(text));
  if (!parsed.success) return failed('unreadable');
  const { data, errors = [] } = parsed.data;
  if (errors.length > 0) {
    const codes = errors.flatMap(({ extensions }) => coded.safeParse(extensions).data?.errorCode ?? []);
    return failed(failureOf(codes), codes);
  }
  // The document was validated against the SDL when its type was made; upstream answers it or errors.
  return data === null || data === undefined ? failed('unreadable') : { ok: true, value: data as Data };
}

export function failed(
  code: ReadFailure,
  krakenCodes: string[] = [],
): { ok: false; code: ReadFailure; krakenCodes: string[] } {
  return { ok: false, code, krakenCodes };
}

/** facts.md: 1111, 1112, 1124, 1139 speak of the token; 1188, 1189, 1199 of limits. */
function failureOf(codes: string[]): ReadFailure {
  if (codes.some((code) => ['KT-CT-1112', 'KT-CT-1124', 'KT-CT-1139'].includes(code))) return 'signInAgain';
  if (codes.some((code) => ['KT-CT-1188', 'KT-CT-1189', 'KT-CT-1199'].includes(code))) return 'upstreamBusy';
  return 'upstreamRefused';
}

/** A question that this piece of work asks already is not asked twice. */
function postOnce(reader: Reader, body: string): Promise<string | null> {
  const asked = reader.shared?.get(body);
  if (asked) return asked;
  const answer = post(reader, body);
  reader.shared?.set(body, answer);
  return answer;
}

async function post(reader: Reader, body: string): Promise<string | null> {
  try {
    const answer = await request(getEnv().KRAKEN_API_URL, {
      method: 'POST',
      dispatcher: connections,
      headers: { 'content-type': 'application/json', accept: 'application/json', authorization: reader.token },
      body,
      signal: AbortSignal.timeout(readDeadlineMs),
    });
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of answer.body) {
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      if (size > mostBytes) return null;
      chunks.push(bytes);
    }
    return Buffer.concat(chunks).toString('utf8');
  } catch {
    // Refused, reset, timed out: the reader is told "unreadable" and asks again; a read has no effect to lose.
    return null;
  }
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
