import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { findKey, type KeyList } from '#server/key-list.ts';

/** Layout: length of the key id, key id, nonce (12), tag (16), ciphertext. */
const nonceBytes = 12;
const tagBytes = 16;

/** Encrypts the exact text of a command (AES-256-GCM, first of PAYLOAD_KEYS); only this command's id opens it again. */
export function closeEnvelope(text: string, commandId: string, keys: KeyList): Buffer {
  const [{ id, secret }] = keys;
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', secret, nonce);
  cipher.setAAD(additional(id, commandId));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.from([id.length]), Buffer.from(id, 'latin1'), nonce, cipher.getAuthTag(), sealed]);
}

/** The text, or null where the key is gone, the envelope was changed, or it is another command's. */
export function openEnvelope(envelope: Buffer, commandId: string, keys: KeyList): string | null {
  const idEnd = 1 + (envelope[0] ?? 0);
  const id = envelope.subarray(1, idEnd).toString('latin1');
  const key = findKey(keys, id);
  const nonceEnd = idEnd + nonceBytes;
  const tagEnd = nonceEnd + tagBytes;
  if (!key || envelope.length < tagEnd) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key.secret, envelope.subarray(idEnd, nonceEnd));
    decipher.setAAD(additional(id, commandId));
    decipher.setAuthTag(envelope.subarray(nonceEnd, tagEnd));
    return Buffer.concat([decipher.update(envelope.subarray(tagEnd)), decipher.final()]).toString('utf8');
  } catch {
    // The tag does not fit: somebody changed it. The caller treats it as a broken seal.
    return null;
  }
}

function additional(keyId: string, commandId: string): Buffer {
  return Buffer.from(`command-envelope\n${keyId}\n${commandId}`, 'utf8');
}
