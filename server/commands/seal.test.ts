import { createSecretKey } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { KeyList } from '#server/key-list.ts';
import { closeEnvelope, openEnvelope } from './envelope.ts';
import { digestPosted, isSamePost } from './posted-digest.ts';
import { checkSeal, makeSeal, type SealedFacts } from './seal.ts';

const key = (id: string, fill: number) => ({ id, secret: createSecretKey(new Uint8Array(32).fill(fill)) });
const keys: KeyList = [key('k1', 1)];
const rotated: KeyList = [key('k2', 2), key('k1', 1)];
const id = '0f8fad5b-d9cb-4a69-a165-70867728950e';

const facts: SealedFacts = {
  id,
  stamp: { databaseId: id, environment: 'sandbox', endpoint: 'http://127.0.0.1/', issuer: 'http://127.0.0.1' },
  operation: 'submitRepaymentRequest',
  site: 'api',
  effect: 'money',
  document: 'mutation { x }',
  body: '{"variables":{"amount":1}}',
  maker: { personId: 'p', issuer: 'i', subject: 'sato', sessionId: 's' },
  account: 'A-4B54C4BC',
  reference: 'C-1',
  reason: { code: 'overpaid', text: null },
  againOf: null,
  keys: { 'input.idempotencyKey': id },
  schemaVersion: 'v',
  ruleVersion: 'r',
  snapshot: '{}',
  deadlineMs: 20_000,
};

describe('a seal', () => {
  const { seal, keyId } = makeSeal(facts, keys);

  test('fits what was sealed, also after the keys were rotated', () => {
    expect(checkSeal(facts, seal, keyId, keys)).toBe(true);
    expect(checkSeal({ ...facts }, seal, keyId, rotated)).toBe(true);
  });

  test.each<[string, Partial<SealedFacts>]>([
    ['id', { id: '1f8fad5b-d9cb-4a69-a165-70867728950e' }],
    ['environment', { stamp: { ...facts.stamp, environment: 'live' } }],
    ['database', { stamp: { ...facts.stamp, databaseId: 'x' } }],
    ['endpoint', { stamp: { ...facts.stamp, endpoint: 'x' } }],
    ['operation', { operation: 'refundPayment' }],
    ['site', { site: 'auth' }],
    ['effect', { effect: 'routine' }],
    ['document', { document: 'mutation { y }' }],
    ['bytes', { body: '{"variables":{"amount":2}}' }],
    ['maker', { maker: { ...facts.maker, subject: 'suzuki' } }],
    ['session', { maker: { ...facts.maker, sessionId: 'other' } }],
    ['account', { account: null }],
    ['reference', { reference: 'C-2' }],
    ['reason', { reason: { code: 'overpaid', text: 'x' } }],
    ['repeated command', { againOf: id }],
    ['keys', { keys: {} }],
    ['schema version', { schemaVersion: 'w' }],
    ['rule version', { ruleVersion: 's' }],
    ['snapshot', { snapshot: '{"a":1}' }],
    ['deadline', { deadlineMs: 1 }],
  ])('does not fit another %s', (_name, changed) => {
    expect(checkSeal({ ...facts, ...changed }, seal, keyId, keys)).toBe(false);
  });

  test('of a key that is gone fits nothing', () => {
    expect(checkSeal(facts, seal, keyId, [key('k2', 2)])).toBe(false);
    expect(checkSeal(facts, seal.subarray(1), keyId, keys)).toBe(false);
  });
});

describe('an envelope', () => {
  const envelope = closeEnvelope('{"秘密":1}', id, keys);

  test('is opened by its own command, also after the keys were rotated', () => {
    expect(openEnvelope(envelope, id, rotated)).toBe('{"秘密":1}');
  });

  test('is closed to another command, to another key, and where a byte was changed', () => {
    expect(openEnvelope(envelope, 'another', keys)).toBeNull();
    expect(openEnvelope(envelope, id, [key('k1', 9)])).toBeNull();
    for (let index = 0; index < envelope.length; index += 1) {
      const changed = Buffer.from(envelope);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(openEnvelope(changed, id, keys)).toBeNull();
    }
    expect(openEnvelope(Buffer.alloc(3), id, keys)).toBeNull();
  });

  test('does not contain the text', () => {
    expect(envelope.includes(Buffer.from('秘密'))).toBe(false);
  });
});

describe('a post is the same', () => {
  const posted = { operation: 'o', values: { input: { a: '1', b: null } }, account: null };
  const digest = digestPosted(posted, keys);

  test('whatever the order of its keys', () => {
    expect(isSamePost({ ...posted, values: { input: { b: null, a: '1' } } }, digest, 'k1', rotated)).toBe(true);
  });

  test.each([
    ['operation', { operation: 'p' }],
    ['value', { values: { input: { a: '2', b: null } } }],
    ['absent value where null was', { values: { input: { a: '1' } } }],
    ['account', { account: 'A-4B54C4BC' }],
    ['value without a JSON text', { values: '\ud800' }],
  ])('not with another %s', (_name, changed) => {
    expect(isSamePost({ ...posted, ...changed }, digest, 'k1', keys)).toBe(false);
  });
});
