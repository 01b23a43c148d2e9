import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * The whole product as a stranger starts it, on free ports and a data folder that is thrown away. Only the deadlines
 * are shorter, so that a story about a lost reply does not take twenty seconds.
 */
export default async function startStack(): Promise<() => Promise<void>> {
  const data = mkdtempSync(path.join(tmpdir(), 'quarterdeck-e2e-'));
  // Under root the database runs as another account, which has to pass through.
  chmodSync(data, 0o711);
  const [port, api, auth] = [await findFreePort(), await findFreePort(), await findFreePort()];
  const child = spawn(process.execPath, ['bin/start.mjs'], {
    env: {
      ...process.env,
      UPSTREAM: 'sandbox',
      QUARTERDECK_DATA: data,
      PORT: String(port),
      SANDBOX_API_PORT: String(api),
      SANDBOX_AUTH_PORT: String(auth),
      COMMAND_DEADLINE_MS: '4000',
      SWEEP_INTERVAL_MS: '500',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = listenTo(child);
  const origin = `http://localhost:${port}`;
  await waitUntilHealthy(`${origin}/api/health`, child, said);
  process.env.E2E_ORIGIN = origin;
  process.env.E2E_DATA = data;
  process.env.E2E_SANDBOX = `http://127.0.0.1:${api}`;
  return async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
    rmSync(data, { recursive: true, force: true });
  };
}

function listenTo(child: ChildProcess): () => string {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  return () => said;
}

/** The first start builds: minutes, not seconds. */
async function waitUntilHealthy(url: string, child: ChildProcess, said: () => string): Promise<void> {
  const latest = Date.now() + 300_000;
  while (Date.now() < latest) {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}:\n${said()}`);
    const healthy = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (healthy && said().includes('Ctrl-C')) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`npm start did not serve within five minutes:\n${said()}`);
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
