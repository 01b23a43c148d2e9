import { createSecretKey } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Key, KeyList } from '#server/key-list.ts';
import { openToken, sealToken, type TokenPlace } from './token-box.ts';

const key = (id: string, fill: number): Key => ({ id, secret: createSecretKey(new Uint8Array(32).fill(fill)) });
const keys: KeyList = [key('k1', 1)];
const hers: TokenPlace = { sessionId: '8a7e4d1c-0000-4000-8000-000000000001', field: 'access_token' };

it('what was sealed for a session is opened for it', () => {
  expect(openToken(keys, 'k1', hers, sealToken(keys, hers, 'token-of-sato'))).toBe('token-of-sato');
});

it('the stored bytes show nothing of the token, and differ each time', () => {
  const sealed = sealToken(keys, hers, 'token-of-sato');
  expect(sealed.includes('sato')).toBe(false);
  expect(sealToken(keys, hers, 'token-of-sato')).not.toEqual(sealed);
});

it('one session cannot use the token of another, nor a refresh token as an access token', () => {
  const sealed = sealToken(keys, hers, 'token-of-sato');
  expect(() => openToken(keys, 'k1', { ...hers, sessionId: 'another' }, sealed)).toThrow();
  expect(() => openToken(keys, 'k1', { ...hers, field: 'refresh_token' }, sealed)).toThrow();
});

it('a changed byte is noticed', () => {
  const sealed = sealToken(keys, hers, 'token-of-sato');
  sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
  expect(() => openToken(keys, 'k1', hers, sealed)).toThrow();
});

it('after a change of keys the old one still opens what it sealed', () => {
  const sealed = sealToken(keys, hers, 'token-of-sato');
  expect(openToken([key('k2', 2), key('k1', 1)], 'k1', hers, sealed)).toBe('token-of-sato');
  expect(() => openToken([key('k2', 2)], 'k1', hers, sealed)).toThrow(/k1/);
});
