import { readExported } from '#server/audit/export/read-exported.ts';
import { streamExport } from '#server/audit/export/stream-export.ts';
import { closePool, getDatabase } from '#server/db/client.ts';

// One export of a process of its own, as the console streams it, to a reader who keeps nothing: `until` and the format.
const [until = '', format = 'csv'] = process.argv.slice(2);
const begun = Date.now();
let bytes = 0;
let count = 0;
const contents = streamExport(
  readExported(getDatabase(), {}, Number(until)),
  format === 'csv' ? 'csv' : 'jsonl',
  async (held) => {
    count = held.count;
  },
);
// Asked again and again: what the system calls the peak of a process counts that of the process which started it.
let peak = 0;
for await (const piece of contents) {
  bytes += piece.length;
  peak = Math.max(peak, process.memoryUsage.rss());
}
await closePool();
console.log(JSON.stringify({ count, bytes, ms: Date.now() - begun, peak }));
