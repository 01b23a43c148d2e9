import { type RunningSandbox, startSandbox } from './server/start-sandbox.ts';

/**
 * Starts the local Kraken and says so in one line of JSON on standard output: `{"ready":true,"apiUrl":...,"authUrl":...,
 * "issuer":...}`. Ends at SIGINT and SIGTERM.
 */
async function main(): Promise<void> {
  if (process.env.UPSTREAM !== 'sandbox') {
    console.error('The sandbox starts only with UPSTREAM=sandbox: it must never stand where the live upstream should.');
    process.exit(1);
  }
  const sandbox = await startSandbox({
    apiPort: readNumber('SANDBOX_API_PORT', 0),
    authPort: readNumber('SANDBOX_AUTH_PORT', 0),
    consoleOrigin: process.env.SANDBOX_CONSOLE_ORIGIN || 'http://localhost:3000',
    data: process.env.SANDBOX_DATA || null,
    accessTokenSeconds: readNumber('SANDBOX_ACCESS_TOKEN_SECONDS', 3600),
    pointsPerHour: readNumber('SANDBOX_POINTS_PER_HOUR', 50_000),
  });
  endWith(sandbox);
  const { apiUrl, authUrl, issuer } = sandbox;
  console.log(JSON.stringify({ ready: true, apiUrl, authUrl, issuer }));
}

function endWith(sandbox: RunningSandbox): void {
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    await sandbox.stop();
    process.exit(0);
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

function readNumber(name: string, fallback: number): number {
  const text = process.env[name];
  if (!text) return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new Error(`${name} is no whole number: ${text}`);
  return value;
}

main().catch((error: unknown) => {
  console.error('The sandbox could not start:', error instanceof Error ? error.message : error);
  process.exit(1);
});
