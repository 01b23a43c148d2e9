import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';

const longestStartMs = 300_000;

/**
 * Starts the product that stands in this folder, as `npm start` does, on free ports and data that is thrown away.
 * @returns where it serves, once it does
 */
export async function startProduct(folder: string): Promise<{ origin: string; stop: () => Promise<void> }> {
  const data = mkdtempSync(path.join(os.tmpdir(), 'quarterdeck-bench-data-'));
  chmodSync(data, 0o711);
  const [port, api, auth] = [await findFreePort(), await findFreePort(), await findFreePort()];
  const child = spawn(process.execPath, ['bin/start.mjs'], {
    cwd: folder,
    env: {
      ...process.env,
      UPSTREAM: 'sandbox',
      QUARTERDECK_DATA: data,
      PORT: String(port),
      SANDBOX_API_PORT: String(api),
      SANDBOX_AUTH_PORT: String(auth),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await untilServing(child);
  return {
    origin: `http://localhost:${port}`,
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** The starter's last line names Ctrl-C; it comes when everything serves. */
async function untilServing(child: ChildProcess): Promise<void> {
  let said = '';
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const late = setTimeout(() => reject(new Error(`The product did not serve in time:\n${said}`)), longestStartMs);
  child.once('exit', (code) => reject(new Error(`The product ended with ${code}:\n${said}`)));
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (said.includes('Ctrl-C')) resolve();
  });
  await promise.finally(() => clearTimeout(late));
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('no free port');
  return address.port;
}
