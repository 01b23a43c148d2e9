import { createSecretKey, type KeyObject } from 'node:crypto';

/**
 * A 256-bit secret key with the id that is stored beside whatever it sealed. A KeyObject, made once: Node takes ten times
 * as long with bytes that it has to make one of at every use; and printed, it shows nothing.
 */
export type Key = { readonly id: string; readonly secret: KeyObject };

/** The current key first; the rest only open or check what was made before. Never empty. */
export type KeyList = readonly [Key, ...Key[]];

const idForm = /^[A-Za-z0-9._-]{1,32}$/;
const keyBytes = 32;

/**
 * Reads "id:base64,id:base64".
 * @returns the keys in order, or null for anything else: a bad id, an id twice, a key that is not 32 bytes
 */
export function toKeyList(text: string): KeyList | null {
  const [first, ...rest] = text.split(',').map(toKey);
  if (!first) return null;
  const keys: [Key, ...Key[]] = [first];
  for (const key of rest) {
    if (!key || keys.some(({ id }) => id === key.id)) return null;
    keys.push(key);
  }
  return keys;
}

/** The key that made something, by the id stored with it. */
export function findKey(keys: KeyList, id: string): Key | null {
  return keys.find((key) => key.id === id) ?? null;
}

function toKey(text: string): Key | null {
  const at = text.indexOf(':');
  const id = text.slice(0, at).trim();
  const encoded = text.slice(at + 1).trim();
  const bytes = Buffer.from(encoded, 'base64');
  // Buffer skips what is not base64; comparing shows that nothing was skipped.
  const whole = bytes.toString('base64').replace(/=+$/, '') === encoded.replace(/=+$/, '');
  return at > 0 && idForm.test(id) && whole && bytes.length === keyBytes
    ? { id, secret: createSecretKey(bytes) }
    : null;
}
