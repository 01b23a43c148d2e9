import { fromBase64, toBase64 } from './base64.ts';

/**
 * What one person had not finished, kept in this tab only: AES-GCM with a key that the server gives after sign-in, per
 * issuer and subject, and that never leaves memory. Whoever signs in next in the same tab gets another key and finds
 * nothing (safety.md 8). Everything goes at sign-out and after 24 hours.
 */
export interface Vault {
  read(name: string): Promise<{ content: unknown; at: number } | null>;
  /** False where the browser keeps nothing (storage full or switched off). */
  write(name: string, content: unknown): Promise<boolean>;
  erase(name: string): void;
}

const prefix = 'quarterdeck:';
const longestMilliseconds = 24 * 60 * 60 * 1000;

/** `openVault` makes the real one. `owner` is an opaque name of the person: what is not theirs is swept. */
export function makeVault(key: CryptoKey, owner: string, storage: Storage, now: () => number): Vault {
  const mine = `${prefix}${owner}:`;
  sweep(storage, mine, now());
  return {
    async read(name) {
      const text = storage.getItem(`${mine}${name}`);
      const kept = text === null ? null : readKept(text);
      if (kept === null || now() - kept.at > longestMilliseconds) return null;
      try {
        const plain = await crypto.subtle.decrypt(lock(kept.iv, `${mine}${name}`), key, kept.data);
        return { content: JSON.parse(new TextDecoder().decode(plain)), at: kept.at };
      } catch {
        // Made with another key, or cut: it is nobody's draft any more.
        storage.removeItem(`${mine}${name}`);
        return null;
      }
    },
    async write(name, content) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const plain = new TextEncoder().encode(JSON.stringify(content));
      const data = await crypto.subtle.encrypt(lock(iv, `${mine}${name}`), key, plain);
      try {
        storage.setItem(
          `${mine}${name}`,
          JSON.stringify({ at: now(), iv: toBase64(iv), data: toBase64(new Uint8Array(data)) }),
        );
        return true;
      } catch {
        return false;
      }
    },
    erase(name) {
      storage.removeItem(`${mine}${name}`);
    },
  };
}

/** Removes what belongs to somebody else or is too old; everything where `mine` is null. */
export function sweep(storage: Storage, mine: string | null, now: number): void {
  const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  for (const name of names.filter((one) => one.startsWith(prefix))) {
    const kept = readKept(storage.getItem(name) ?? '');
    const isMine = mine !== null && name.startsWith(mine);
    if (!isMine || kept === null || now - kept.at > longestMilliseconds) storage.removeItem(name);
  }
}

function lock(iv: Uint8Array<ArrayBuffer>, name: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(name) };
}

function readKept(text: string): { at: number; iv: Uint8Array<ArrayBuffer>; data: Uint8Array<ArrayBuffer> } | null {
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null || !('at' in kept) || !('iv' in kept) || !('data' in kept))
      return null;
    const { at, iv, data } = kept;
    if (typeof at !== 'number' || typeof iv !== 'string' || typeof data !== 'string') return null;
    return { at, iv: fromBase64(iv), data: fromBase64(data) };
  } catch {
    return null;
  }
}
