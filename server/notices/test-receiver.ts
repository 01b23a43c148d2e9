import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TestCertificate } from './test-certificate.ts';

export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** The other side of a webhook: a real server over TLS that keeps what it was sent. */
export interface TestReceiver {
  /** By the name, which is looked up, and by the address. */
  url: string;
  addressUrl: string;
  received: Received[];
  /** What it answers from now on; 200 unless told. */
  answer: (how: (response: ServerResponse) => void) => void;
  stop: () => Promise<void>;
}

export async function startTestReceiver(certificate: TestCertificate): Promise<TestReceiver> {
  const received: Received[] = [];
  const ok = (response: ServerResponse) => response.end('ok');
  let how: (response: ServerResponse) => void = ok;
  const server = createServer({ ...certificate }, (request, response) => {
    void readText(request).then((body) => {
      received.push({ path: request.url ?? '', headers: request.headers, body });
      how(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://localhost:${port}/hooks/T0/B0`,
    addressUrl: `https://127.0.0.1:${port}/hooks/T0/B0`,
    received,
    answer: (next) => {
      how = next;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readText(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += String(part);
  return text;
}
