import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { strike } from './strike.ts';
import type { WireFault } from './wire-fault.ts';

/** What the wire saw of one command: the road may believe something else. */
export interface Seen {
  /** Requests of the road that reached the wire. More than one is a mutation that was sent twice. */
  arrived: number;
  /** Requests that the wire handed on. */
  forwarded: number;
  /** Whether the true reply went back whole while the road was still waiting for it. */
  answered: boolean;
  /** Milliseconds from the request's arrival until then. */
  tookMs: number;
}

/** A wire between the road and the sandbox: plain for reads, with a fault for every command that one is planned for. */
export interface HttpProxy {
  url: string;
  /** The API's address behind it. */
  target: string;
  plan: Map<string, WireFault>;
  seen: Map<string, Seen>;
  /** Told of every mutation that arrives; what happens to it waits for the answer. */
  onArrival: ((id: string) => Promise<void> | void) | null;
  /** Told when upstream has answered and nothing has gone back yet. */
  onReply: ((id: string) => Promise<void> | void) | null;
  /** Ends every connection and takes no new one, until what it returns is called. */
  refuse: () => Promise<() => Promise<void>>;
  /** Waits until nothing is under way. */
  settled: () => Promise<void>;
  stop: () => Promise<void>;
}

/** A command carries its own id in a text that it sends. */
export const tagOf = (id: string) => `chaos-${id}`;
const tag = /chaos-([0-9a-f-]{36})/;

export async function startHttpProxy(): Promise<HttpProxy> {
  const underWay = new Set<Promise<void>>();
  const sockets = new Set<Socket>();
  const server = http.createServer((request, response) => {
    const carried = carry(request, response).catch(() => {
      request.socket.destroy();
    });
    underWay.add(carried);
    void carried.finally(() => underWay.delete(carried));
  });
  server.keepAliveTimeout = 60_000;
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
  });

  async function carry(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const body = await read(request);
    const id = tag.exec(body.toString('latin1'))?.[1];
    const forward = () => pass(proxy.target, request, body);
    if (id === undefined || !body.includes('"query":"mutation')) {
      const { status, text } = await forward();
      response.writeHead(status, { 'content-type': 'application/json' }).end(text);
      return;
    }
    const begun = performance.now();
    const seen = proxy.seen.get(id) ?? { arrived: 0, forwarded: 0, answered: false, tookMs: 0 };
    proxy.seen.set(id, seen);
    seen.arrived += 1;
    await proxy.onArrival?.(id);
    await strike(proxy.plan.get(id) ?? { kind: 'none' }, {
      response,
      forward: async () => {
        seen.forwarded += 1;
        const reply = await forward();
        await proxy.onReply?.(id);
        return reply;
      },
      onAnswered: () => {
        seen.answered = true;
        seen.tookMs = performance.now() - begun;
      },
    });
  }

  async function listen(port: number): Promise<void> {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  }

  async function close(): Promise<void> {
    server.close();
    for (const socket of sockets) socket.destroy();
    await once(server, 'close');
  }

  await listen(0);
  const port = portOf(server.address());
  const proxy: HttpProxy = {
    url: `http://127.0.0.1:${port}/v1/graphql/`,
    target: '',
    plan: new Map(),
    seen: new Map(),
    onArrival: null,
    onReply: null,
    refuse: async () => {
      await close();
      return () => listen(port);
    },
    settled: async () => {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
    stop: close,
  };
  return proxy;
}

async function read(request: http.IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

async function pass(target: string, request: http.IncomingMessage, body: Buffer) {
  const answer = await fetch(new URL(request.url ?? '/', target), {
    method: request.method ?? 'GET',
    headers: { 'content-type': 'application/json', authorization: request.headers.authorization ?? '' },
    ...(request.method === 'POST' ? { body: new Uint8Array(body) } : {}),
  });
  return { status: answer.status, text: await answer.text() };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The wire has no port');
  return address.port;
}
