import { closePool } from '#server/db/client.ts';
import { appendEntry } from './append-entry.ts';

/** A process of its own that appends as many entries as told, sixteen at once. */
let left = Number(process.argv[2]);

async function appendUntilDone(): Promise<void> {
  while (left > 0) {
    left -= 1;
    await appendEntry({
      event: 'customer.viewed',
      actor: { kind: 'system', process: 'console' },
      account: 'A-0000000F',
    });
  }
}

await Promise.all(Array.from({ length: 16 }, appendUntilDone));
await closePool();
