import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { shortHash } from './settings.mjs';

/**
 * Takes a lock that the kernel gives back when this process ends, however it ends: a Unix socket in Linux's abstract
 * namespace, which leaves no file behind and belongs to exactly one process.
 * @param {string} name what is locked, such as a folder's real path
 * @returns {Promise<{ release: () => Promise<void> } | null>} null: somebody else holds it
 */
export function takeLock(name) {
  const server = createServer((connection) => connection.destroy());
  server.unref();
  return new Promise((resolve, reject) => {
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen({ path: addressOf(name) }, () =>
      resolve({ release: () => new Promise((done) => server.close(() => done())) }),
    );
  });
}

/** As long as an address can be: Node 20 fills a shorter one up with NULs, Node 24 does not, and the two would differ. */
function addressOf(name) {
  return `\0quarterdeck-${process.getuid?.() ?? 0}-${shortHash(name)}`.padEnd(108, '-');
}

/**
 * @param {string} name
 * @param {() => void} sayWaiting called once where somebody else holds it
 */
export async function waitForLock(name, sayWaiting) {
  let lock = await takeLock(name);
  if (!lock) sayWaiting();
  while (!lock) {
    await pause(200);
    lock = await takeLock(name);
  }
  return lock;
}
