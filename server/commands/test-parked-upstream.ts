import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** An upstream of mutations that answers each one when and as a test says; what is no mutation goes to the sandbox. */
export interface ParkedUpstream {
  url: string;
  /** The sandbox's API address. */
  target: string;
  /** Ends when a mutation that carries this text has arrived. */
  arrived: (text: string) => Promise<void>;
  /** How often it arrived. */
  count: (text: string) => number;
  /** Answers it; null drops the connection. */
  answer: (text: string, body: string | null) => void;
  stop: () => Promise<void>;
}

const tag = /park-[0-9a-f-]{36}/;

export async function startParkedUpstream(): Promise<ParkedUpstream> {
  const parked = new Map<
    string,
    { count: number; response: http.ServerResponse | null; here: PromiseWithResolvers<void> }
  >();
  const placeOf = (text: string) => {
    const place = parked.get(text) ?? { count: 0, response: null, here: Promise.withResolvers<void>() };
    parked.set(text, place);
    return place;
  };
  const server = http.createServer((request, response) => {
    carry(request, response).catch(() => request.socket.destroy());
  });

  async function carry(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const body = Buffer.concat(chunks).toString('utf8');
    const text = tag.exec(body)?.[0];
    if (text !== undefined) {
      const place = placeOf(text);
      place.count += 1;
      place.response = response;
      place.here.resolve();
      return;
    }
    const answer = await fetch(new URL(request.url ?? '/', upstream.target), {
      method: request.method ?? 'GET',
      headers: { 'content-type': 'application/json', authorization: request.headers.authorization ?? '' },
      ...(request.method === 'POST' ? { body } : {}),
    });
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const upstream: ParkedUpstream = {
    url: `http://127.0.0.1:${portOf(server.address())}/v1/graphql/`,
    target: '',
    arrived: (text) => placeOf(text).here.promise,
    count: (text) => parked.get(text)?.count ?? 0,
    answer: (text, body) => {
      const { response } = placeOf(text);
      if (body === null) response?.destroy();
      else response?.writeHead(200, { 'content-type': 'application/json' }).end(body);
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return upstream;
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The upstream has no port');
  return address.port;
}
