import type Provider from 'oidc-provider';
import { createSnapshot, readSnapshot, type Snapshot } from '../server/snapshot.ts';
import { createIdentityKeys, type IdentityKeys } from './keys.ts';
import { createProvider, type ProviderOptions } from './provider.ts';
import { createIdentityStorage, type IdentityStorage, type StoredIdentity } from './storage.ts';

/** The authentication server with what it remembers. */
export interface Identity {
  provider: Provider;
  storage: IdentityStorage;
  snapshot: Snapshot;
}

interface Kept {
  keys: IdentityKeys;
  rows: StoredIdentity;
}

const file = 'identity.json';

/** Opens the authentication server as it was kept in `data`, so that a session outlives a restart, or a new one. */
export async function openIdentity(
  data: string | null,
  options: Omit<ProviderOptions, 'keys' | 'storage'>,
): Promise<Identity> {
  const kept = await readSnapshot(data, file);
  const { keys, rows } = isKept(kept) ? kept : { keys: await createIdentityKeys(), rows: [] };
  const storage = createIdentityStorage(rows, () => snapshot.touch());
  const snapshot = createSnapshot(data, file, (): Kept => ({ keys, rows: storage.entries() }));
  snapshot.touch();
  return { provider: createProvider({ ...options, keys, storage }), storage, snapshot };
}

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'keys' in value && 'rows' in value && Array.isArray(value.rows);
}
