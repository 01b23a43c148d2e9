import { createHmac, timingSafeEqual } from 'node:crypto';
import { canonicalJson, type JsonObject } from '#server/audit/canonical-json.ts';
import { findKey, type Key, type KeyList } from '#server/key-list.ts';

/** Everything of a command that nobody may change between asking and sending (safety.md 2). */
export interface SealedFacts {
  id: string;
  /** Database, environment, endpoint and issuer: a seal of another installation is no seal. */
  stamp: { databaseId: string; environment: string; endpoint: string; issuer: string };
  operation: string;
  site: string;
  effect: string;
  document: string;
  /** The exact text to send. */
  body: string;
  maker: { personId: string; issuer: string; subject: string; sessionId: string };
  account: string | null;
  reference: string;
  reason: { code: string; text: string | null };
  againOf: string | null;
  keys: Record<string, string>;
  schemaVersion: string;
  ruleVersion: string;
  /** Canonical JSON. */
  snapshot: string;
  deadlineMs: number;
}

/** HMAC-SHA-256 with the first of SEAL_KEYS; the key lives outside the database. */
export function makeSeal(facts: SealedFacts, keys: KeyList): { seal: Buffer; keyId: string } {
  return { seal: sealWith(facts, keys[0]), keyId: keys[0].id };
}

/** Whether these facts are the ones that were sealed. A key that is no longer known opens nothing. */
export function checkSeal(facts: SealedFacts, seal: Uint8Array, keyId: string, keys: KeyList): boolean {
  const key = findKey(keys, keyId);
  if (!key) return false;
  const expected = sealWith(facts, key);
  return expected.length === seal.length && timingSafeEqual(expected, seal);
}

function sealWith(facts: SealedFacts, key: Key): Buffer {
  const sealed: JsonObject = { v: 1, ...facts };
  return createHmac('sha256', key.secret).update('command-seal\n').update(canonicalJson(sealed), 'utf8').digest();
}
