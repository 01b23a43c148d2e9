import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface LoopbackServer {
  origin: string;
  /** Takes over from here on; until then requests wait. */
  handle: (handler: Handler) => void;
  /** Drops every connection, hanging ones too. */
  stop: () => Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * An HTTP server that only this machine reaches. A request that came under another host name is refused: a page in the
 * browser could have its own name point here. Port 0 takes a free one.
 */
export async function startLoopbackServer(port: number): Promise<LoopbackServer> {
  const ready = Promise.withResolvers<Handler>();
  const server = createServer((request, response) => {
    if (!isLoopbackHost(request.headers.host)) {
      response.writeHead(421).end();
      return;
    }
    ready.promise
      .then((handler) => handler(request, response))
      .catch((error: unknown) => answerFailure(error, response));
  });
  // Longer than a client keeps an idle connection, so that a reused one is not closed under a request.
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The sandbox has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    handle: ready.resolve,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function isLoopbackHost(host: string | undefined): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host ?? '');
}

function answerFailure(error: unknown, response: ServerResponse): void {
  if (response.destroyed) return;
  console.error('[sandbox] request failed:', error);
  if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
  response.end('Internal server error');
}
