import { toBase64 } from './base64.ts';
import { longestMilliseconds, prefix, readKept } from './kept.ts';
import { sweep } from './sweep.ts';

/**
 * What one person had not finished, in the storage of a tab or of the browser: AES-GCM with a key that the server gives after sign-in, per
 * issuer and subject, and that never leaves memory. Whoever signs in next in the same browser gets another key and finds
 * nothing (safety.md 8). Everything goes at sign-out and after 24 hours.
 */
export interface Vault {
  read(name: string): Promise<{ content: unknown; at: number } | null>;
  /** False where the browser keeps nothing (storage full or switched off). */
  write(name: string, content: unknown): Promise<boolean>;
  erase(name: string): void;
  /** Everything whose name begins so, in no order; what cannot be read is left out. */
  list(prefix: string): Promise<{ name: string; content: unknown; at: number }[]>;
}

/** `openVault` makes the real one. `owner` is an opaque name of the person: what is not theirs is swept. */
export function makeVault(key: CryptoKey, owner: string, storage: Storage, now: () => number): Vault {
  const mine = `${prefix}${owner}:`;
  sweep(storage, mine, now());
  const read: Vault['read'] = async (name) => {
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
  };
  const write: Vault['write'] = async (name, content) => {
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
  };
  // A form keeps its last keys as it is left: the list on the next page waits for them.
  let writing: Promise<unknown> = Promise.resolve();
  return {
    read,
    write(name, content) {
      const written = write(name, content);
      writing = Promise.allSettled([writing, written]);
      return written;
    },
    erase(name) {
      storage.removeItem(`${mine}${name}`);
    },
    async list(start) {
      await writing;
      const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
        .filter((name) => name.startsWith(`${mine}${start}`))
        .map((name) => name.slice(mine.length));
      const found = await Promise.all(names.map(async (name) => ({ name, kept: await read(name) })));
      return found.flatMap(({ name, kept }) => (kept === null ? [] : [{ name, ...kept }]));
    },
  };
}

function lock(iv: Uint8Array<ArrayBuffer>, name: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(name) };
}
