import { closePool } from '#server/db/client.ts';
import { drainSendings } from '../active-sendings.ts';
import { getLease } from '../lease.ts';
import { submitCommand } from '../submit-command.ts';

/** A console process of its own at which one person (argv[2]) sits: submits each post that it is told, and says how it went. */
const staff = JSON.parse(process.argv[2] ?? '');
await getLease();

process.on('message', async (input) => {
  if (input === 'end') {
    await drainSendings();
    await (await getLease()).release();
    await closePool();
    process.disconnect();
    return;
  }
  const headers = new Headers({ origin: process.env.APP_ORIGIN ?? '' });
  process.send?.(
    await submitCommand({ staff, input, request: { headers, address: '', userAgent: '' }, now: new Date() }),
  );
});
process.send?.('ready');
