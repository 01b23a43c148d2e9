import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import { expect, test } from 'vitest';
import { postMutation } from './post-mutation.ts';

const ask = (url: string, deadlineMs = 2_000) => postMutation({ url, token: 't', body: '{}', deadlineMs });

/** A server that does as told with the raw socket. */
async function serve(
  onSocket: (socket: net.Socket) => void,
): Promise<{ url: string; connections: () => number; stop: () => void }> {
  let connections = 0;
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    onSocket(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const stop = () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}/graphql/`, connections: () => connections, stop };
}

test('nobody listening: certainly not sent', async () => {
  const { url, stop } = await serve(() => undefined);
  stop();
  expect(await ask(url)).toEqual({ kind: 'none', code: 'connectFailed' });
});

test('a name that does not exist: certainly not sent', async () => {
  expect(await ask('http://nobody.invalid/graphql/')).toEqual({ kind: 'none', code: 'nameNotFound' });
});

test('a connection that is taken and dropped: something may have been sent, and it is not tried again', async () => {
  const server = await serve((socket) => socket.destroy());
  expect(await ask(server.url)).toMatchObject({ kind: 'lost', code: 'connectionLost' });
  expect(server.connections()).toBe(1);
  server.stop();
});

test('a connection dropped after the request came: lost, once', async () => {
  const server = await serve((socket) => socket.once('data', () => socket.resetAndDestroy()));
  expect(await ask(server.url)).toMatchObject({ kind: 'lost', code: 'connectionLost' });
  expect(server.connections()).toBe(1);
  server.stop();
});

test('silence: the deadline passes', async () => {
  const server = await serve(() => undefined);
  expect(await ask(server.url, 300)).toMatchObject({ kind: 'lost', code: 'deadlinePassed' });
  server.stop();
});

test('a body that breaks off: cut off', async () => {
  const server = await serve((socket) =>
    socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"data":')),
  );
  expect(await ask(server.url)).toMatchObject({ kind: 'lost', code: 'cutOff', httpStatus: 200 });
  server.stop();
});

test('a redirect is a reply like any other: nothing follows it', async () => {
  const server = await serve((socket) =>
    socket.once('data', () => socket.write('HTTP/1.1 307 X\r\nlocation: /again\r\ncontent-length: 0\r\n\r\n')),
  );
  expect(await ask(server.url)).toMatchObject({ kind: 'reply', reply: { httpStatus: 307 } });
  expect(server.connections()).toBe(1);
  server.stop();
});

test('no end to the body: given up at the cap', async () => {
  const server = await serve((socket) =>
    socket.once('data', () => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 9000000\r\n\r\n');
      socket.write(Buffer.alloc(3_000_000, 'x'));
    }),
  );
  expect(await ask(server.url)).toMatchObject({ kind: 'lost', code: 'tooLarge' });
  server.stop();
});

test('a connection is kept and used again, and given up before upstream would close it', async () => {
  const served = http.createServer((request, response) => {
    request.resume().once('end', () => response.end('{}'));
  });
  const sockets = new Set<net.Socket>();
  served.on('connection', (socket) => sockets.add(socket)).listen(0, '127.0.0.1');
  await once(served, 'listening');
  const address = served.address();
  const url = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}/graphql/`;
  for (let call = 0; call < 10; call += 1) expect(await ask(url)).toMatchObject({ kind: 'reply' });
  // One that is not free yet when the next call begins makes a second.
  expect(sockets.size).toBeLessThanOrEqual(2);
  const ended = [...sockets].map((socket) => once(socket, 'end'));
  // Upstream (here Node's own five seconds) would close them: the console does, earlier.
  await Promise.all(ended);
  served.close();
});

test('an answer after the deadline is still listened to', async () => {
  const server = await serve((socket) =>
    socket.once('data', () => {
      setTimeout(() => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}'), 600);
    }),
  );
  const posted = await ask(server.url, 200);
  expect(posted).toMatchObject({ kind: 'lost', code: 'deadlinePassed' });
  expect('late' in posted && (await posted.late)).toMatchObject({ kind: 'reply', reply: { httpStatus: 200 } });
  server.stop();
});

test('what waits for a connection until its deadline never leaves', async () => {
  let requests = 0;
  const server = await serve((socket) => socket.on('data', () => (requests += 1)));
  const hanging = Array.from({ length: 256 }, () => ask(server.url, 1_000));
  expect(await ask(server.url, 1_000)).toEqual({ kind: 'lost', code: 'deadlinePassed', httpStatus: null });
  await Promise.all(hanging);
  server.stop();
  expect(requests).toBe(256);
});
