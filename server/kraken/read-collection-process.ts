import 'server-only';
import { CollectionProcessDocument, type CollectionProcessQuery } from '#graphql/queries/documents.ts';
import { type Read, type Reader, readUpstream } from './read-upstream.ts';
import { type Thing, toThing } from './thing.ts';

type Details = NonNullable<CollectionProcessQuery['collectionProcessDetails']>;

/** One collection process by its number, the only way upstream has to read one; null where there is none. */
export async function readCollectionProcess(reader: Reader, number: string): Promise<Read<Thing | null>> {
  const read = await readProcessDetails(reader, number);
  if (!read.ok || read.value === null) return read.ok ? { ok: true, value: null } : read;
  const details = read.value;
  const [thing = null] = toThing('collectionProcess', number, {
    level: details.collectionProcessType,
    target: details.targetObjectIdentifier,
    paused: details.isPaused,
    active: details.isActive,
    complete: details.isComplete,
    completion: details.completionType,
  });
  return { ok: true, value: thing };
}

/** The same as upstream words it, with the items that were put on its record. */
export async function readProcessDetails(reader: Reader, number: string): Promise<Read<Details | null>> {
  const read = await readUpstream(reader, CollectionProcessDocument, { number });
  // Upstream answers an unknown number with a refusal, not with null: whatever it refuses to show is not there for us.
  if (!read.ok) return read.code === 'upstreamRefused' ? { ok: true, value: null } : read;
  const details = read.value.collectionProcessDetails;
  return { ok: true, value: details?.collectionProcessRecordNumber === number ? details : null };
}
