import 'server-only';
import { getDatabase } from '#server/db/client.ts';
import { onePerProcess } from '#server/db/one-per-process.ts';
import { environmentStamp } from '#server/db/schema/environment.ts';
import type { SealedFacts } from './seal.ts';

/** The stamp of this installation, read once: it never changes while the process lives. */
export function getInstallation(): Promise<SealedFacts['stamp']> {
  const place = onePerProcess<{ stamp: Promise<SealedFacts['stamp']> | null }>('installation', () => ({ stamp: null }));
  place.stamp ??= readStamp().catch((error: unknown) => {
    place.stamp = null;
    throw error;
  });
  return place.stamp;
}

async function readStamp(): Promise<SealedFacts['stamp']> {
  const [stamp] = await getDatabase().select().from(environmentStamp);
  if (!stamp) throw new Error('The database carries no environment stamp');
  const { databaseId, environment, endpoint, issuer } = stamp;
  return { databaseId, environment, endpoint, issuer };
}
