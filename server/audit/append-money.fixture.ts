import { closePool } from '#server/db/client.ts';
import { appendEntries } from './append-entry.ts';

/** A process of its own that appends as many entries as told, sixteen at once, each under the money of a few accounts. */
let left = Number(process.argv[2]);
const accounts = Array.from({ length: 8 }, (_, index) => `A-0000000${index}`);

async function appendUntilDone(): Promise<void> {
  while (left > 0) {
    left -= 1;
    const mine = accounts.filter(() => Math.random() < 0.4);
    await appendEntries(
      [{ event: 'customer.viewed', actor: { kind: 'system', process: 'console' }, account: 'A-0000000E' }],
      async () => undefined,
      { accounts: mine, everywhere: Math.random() < 0.05 },
    );
  }
}

await Promise.all(Array.from({ length: 16 }, appendUntilDone));
await closePool();
