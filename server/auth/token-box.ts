import 'server-only';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { findKey, type KeyList } from '#server/key-list.ts';

/** Which token of which session: bound to the ciphertext, so that one cannot be put in another's place. */
export interface TokenPlace {
  sessionId: string;
  field: 'access_token' | 'refresh_token';
}

const nonceBytes = 12;
const tagBytes = 16;

/** Encrypts a token with the current key: nonce, tag, ciphertext (AES-256-GCM). Store the key's id beside it. */
export function sealToken(keys: KeyList, place: TokenPlace, token: string): Buffer {
  const [key] = keys;
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key.secret, nonce).setAAD(additionalData(key.id, place));
  const text = Buffer.concat([cipher.update(token, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

/**
 * Opens what sealToken made.
 * @throws where the key is gone, or the bytes, the session or the field are not those it was sealed for
 */
export function openToken(keys: KeyList, keyId: string, place: TokenPlace, sealed: Uint8Array): string {
  const key = findKey(keys, keyId);
  if (key === null) throw new Error(`GRANT_KEYS has no key ${keyId} any more`);
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv('aes-256-gcm', key.secret, bytes.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
    .setAAD(additionalData(key.id, place))
    .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  return decipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8');
}

function additionalData(keyId: string, { sessionId, field }: TokenPlace): Buffer {
  return Buffer.from(JSON.stringify([keyId, sessionId, field]));
}
