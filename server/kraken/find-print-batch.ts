import 'server-only';
import { PrintBatchDocument } from '#graphql/queries/documents.ts';
import { type Read, type Reader, readUpstream } from './read-upstream.ts';
import { type Thing, toThing } from './thing.ts';

/** One print batch by its id, the only way upstream has to read one. */
export async function findPrintBatch(reader: Reader, batchId: string): Promise<Read<Thing[]>> {
  const read = await readUpstream(reader, PrintBatchDocument, { batchId });
  // An id that upstream does not know is refused, not answered with null.
  if (!read.ok) return read.code === 'upstreamRefused' ? { ok: true, value: [] } : read;
  const { id, status } = read.value.printBatch;
  return { ok: true, value: toThing('printBatch', id, { status }) };
}
