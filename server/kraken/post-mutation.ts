import 'server-only';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
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
export type Posted = Ended | { kind: 'lost'; code: 'deadlinePassed'; httpStatus: null; late: Promise<Ended> };

type Ended =
  | { kind: 'reply'; reply: HttpReply }
  | { kind: 'none'; code: NotSentCode }
  | { kind: 'lost'; code: UnknownCode; httpStatus: number | null };

/** A mutation selects ids, states and amounts; more than this is no answer to it. */
const mostBytes = 1024 * 1024;

/** How long after its deadline a call is still listened to, in milliseconds: gateways give up before. */
const lateMs = 60_000;

/**
 * One mutation, one POST, byte for byte; never tried again. Never throws. When its deadline passes it is lost, and what
 * upstream still says in the minute after comes as `late`. What had not begun to leave by then never leaves.
 */
export async function postMutation(mutation: Mutation): Promise<Posted> {
  const { deadlineMs } = mutation;
  const call = begin(mutation, AbortSignal.timeout(deadlineMs + lateMs));
  const inTime = new AbortController();
  const passed = pause(deadlineMs, null, { signal: inTime.signal, ref: false }).catch(() => null);
  const ended = await Promise.race([call.ended, passed]);
  inTime.abort();
  if (ended !== null) return ended;
  if (call.hasLeft()) return { kind: 'lost', code: 'deadlinePassed', httpStatus: null, late: call.ended };
  call.giveUp();
  return { kind: 'lost', code: 'deadlinePassed', httpStatus: null };
}

interface Call {
  ended: Promise<Ended>;
  /** Whether a byte of it may have left. */
  hasLeft: () => boolean;
  giveUp: () => void;
}

function begin({ url, token, body }: Mutation, tooLate: AbortSignal): Call {
  const bytes = Buffer.from(body, 'utf8');
  const given = new AbortController();
  let left = false;
  // Asked for when a connection is ready for it, and not before.
  async function* leave(): AsyncGenerator<Buffer> {
    left = true;
    yield bytes;
  }
  const headers = {
    'content-type': 'application/json',
    'content-length': String(bytes.length),
    accept: 'application/json',
    authorization: token,
  };
  const signal = AbortSignal.any([given.signal, tooLate]);
  return { ended: ask(url, { headers, body: leave(), signal }), hasLeft: () => left, giveUp: () => given.abort() };
}

interface Asked {
  headers: Record<string, string>;
  body: AsyncGenerator<Buffer>;
  signal: AbortSignal;
}

async function ask(url: string, { headers, body, signal }: Asked): Promise<Ended> {
  const { origin, pathname, search } = new URL(url);
  let httpStatus: number | null = null;
  try {
    const answer = await getUpstreamPool(origin).request({
      path: `${pathname}${search}`,
      method: 'POST',
      headers,
      body: Readable.from(body, { objectMode: false }),
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
