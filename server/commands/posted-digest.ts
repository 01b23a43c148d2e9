import { createHmac, timingSafeEqual } from 'node:crypto';
import { canonicalJson, type JsonValue } from '#server/audit/canonical-json.ts';
import { findKey, type Key, type KeyList } from '#server/key-list.ts';

/** What makes a post the same post: the operation, the values as posted, and the account that was asked for. */
export interface Posted {
  operation: string;
  values: JsonValue;
  account: string | null;
}

/**
 * HMAC-SHA-256 with the first of SEAL_KEYS: it is stored, and a plain hash of a short sensitive value could be guessed.
 * Throws where the values have no JSON text (a lone surrogate); the validator says so at the field.
 */
export function digestPosted(posted: Posted, keys: KeyList): Buffer {
  return digestWith(posted, keys[0]);
}

/** Whether a post is the one that a stored digest was made of. */
export function isSamePost(posted: Posted, digest: Uint8Array, keyId: string, keys: KeyList): boolean {
  const key = findKey(keys, keyId);
  if (!key) return false;
  try {
    return timingSafeEqual(digestWith(posted, key), digest);
  } catch {
    // No JSON text: nothing like it can have been stored.
    return false;
  }
}

function digestWith({ operation, values, account }: Posted, key: Key): Buffer {
  const text = canonicalJson({ operation, values, account });
  return createHmac('sha256', key.secret).update('posted\n').update(text, 'utf8').digest();
}
