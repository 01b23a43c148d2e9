import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A wire between the console and upstream that keeps what goes over it and can lose what comes back. */
export interface TestWire {
  url: string;
  /** The API address behind it; startTestRoad() sets it. */
  target: string;
  /** Bodies of mutations, byte for byte. */
  mutations: Buffer[];
  /** Bodies of queries. */
  queries: Buffer[];
  /** What to do with the next mutation's reply; `pass` unless told. */
  replies: 'pass' | 'lose';
  /** Answers the next mutations in upstream's place: with these bytes, or after so many milliseconds with nothing at all. */
  instead: { status: number; body: string | Buffer } | { hangMs: number } | null;
  /** Keeps the replies of mutations back, once upstream has answered, until what it returns is called. */
  hold: () => () => void;
  stop: () => Promise<void>;
}

export async function startTestWire(): Promise<TestWire> {
  const server = http.createServer((request, response) => {
    // What upstream drops, the wire drops.
    carry(request, response).catch(() => request.socket.destroy());
  });
  let held: Promise<void> = Promise.resolve();
  const wire: TestWire = {
    url: '',
    target: '',
    mutations: [],
    queries: [],
    replies: 'pass',
    instead: null,
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      return resolve;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };

  async function carry(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const body = Buffer.concat(chunks);
    const isMutation = body.includes('"query":"mutation');
    (isMutation ? wire.mutations : wire.queries).push(body);
    if (isMutation && wire.instead) {
      if ('hangMs' in wire.instead) await pause(wire.instead.hangMs);
      else response.writeHead(wire.instead.status, { 'content-type': 'application/json' }).end(wire.instead.body);
      return;
    }
    const answer = await fetch(new URL(request.url ?? '/', wire.target), {
      method: request.method ?? 'GET',
      headers: { 'content-type': 'application/json', authorization: request.headers.authorization ?? '' },
      ...(request.method === 'POST' ? { body } : {}),
    });
    const text = await answer.text();
    if (isMutation) await held;
    if (isMutation && wire.replies === 'lose') {
      request.socket.destroy();
      return;
    }
    const retryAfter = answer.headers.get('retry-after');
    response
      .writeHead(answer.status, {
        'content-type': 'application/json',
        ...(retryAfter === null ? {} : { 'retry-after': retryAfter }),
      })
      .end(text);
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  wire.url = `http://127.0.0.1:${portOf(address)}/v1/graphql/`;
  return wire;
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The wire has no port');
  return address.port;
}
