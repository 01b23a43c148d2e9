import 'server-only';
import { ConnectFailed, getUpstreamPool } from './pool.ts';
import type { HttpReply } from './reply.ts';
import type { NotSentCode, UnknownCode } from './reply-outcome.ts';

export interface Mutation {
  url: string;
  token: string;
  /** The exact text to send. */
  body: string;
  /** From now, in milliseconds, connecting included. */
  deadlineMs: number;
}

/** What the wire gave. `none`: certainly nothing left. `lost`: something may have. */
export type Posted =
  | { kind: 'reply'; reply: HttpReply }
  | { kind: 'none'; code: NotSentCode }
  | { kind: 'lost'; code: UnknownCode; httpStatus: number | null };

/** A mutation selects ids, states and amounts; more than this is no answer to it. */
const mostBytes = 1024 * 1024;

/** One mutation, one POST, byte for byte; never tried again. Never throws. */
export async function postMutation({ url, token, body, deadlineMs }: Mutation): Promise<Posted> {
  const { origin, pathname, search } = new URL(url);
  const signal = AbortSignal.timeout(deadlineMs);
  let httpStatus: number | null = null;
  try {
    const answer = await getUpstreamPool(origin).request({
      path: `${pathname}${search}`,
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', authorization: token },
      body: Buffer.from(body, 'utf8'),
      signal,
    });
    httpStatus = answer.statusCode;
    const bytes = await collect(answer.body);
    return bytes === null
      ? { kind: 'lost', code: 'tooLarge', httpStatus }
      : { kind: 'reply', reply: { httpStatus, bytes, retryAfter: toText(answer.headers['retry-after']) } };
  } catch (error) {
    if (error instanceof ConnectFailed) return { kind: 'none', code: toNotSentCode(error.cause) };
    return { kind: 'lost', code: toLostCode(signal, httpStatus), httpStatus };
  }
}

/** null where it grows beyond the cap; leaving the loop closes the connection. */
async function collect(body: AsyncIterable<unknown>): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    if (!(chunk instanceof Uint8Array)) throw new Error('A chunk that is no bytes');
    size += chunk.length;
    if (size > mostBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function toText(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

function toLostCode(signal: AbortSignal, httpStatus: number | null): UnknownCode {
  if (signal.aborted) return 'deadlinePassed';
  return httpStatus === null ? 'connectionLost' : 'cutOff';
}

function toNotSentCode(cause: unknown): NotSentCode {
  const code: unknown = cause instanceof Error ? Object.getOwnPropertyDescriptor(cause, 'code')?.value : undefined;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'nameNotFound';
  return code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT' ? 'connectTimedOut' : 'connectFailed';
}
