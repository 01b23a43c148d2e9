import { expect, it } from 'vitest';
import { toAddress } from './request-context.ts';

it('without a trusted proxy nobody can write an address into the log', () => {
  expect(toAddress('203.0.113.7', 0)).toBeNull();
});

it('behind one proxy the address is the one the proxy wrote, not the one the caller made up', () => {
  expect(toAddress('198.51.100.1, 203.0.113.7', 1)).toBe('203.0.113.7');
});

it('behind two proxies the address is the second from the right', () => {
  expect(toAddress('198.51.100.1, 203.0.113.7, 10.0.0.2', 2)).toBe('203.0.113.7');
});

it('a header shorter than the chain of proxies, or without an address, says nothing', () => {
  expect(toAddress('203.0.113.7', 2)).toBeNull();
  expect(toAddress('unknown', 1)).toBeNull();
  expect(toAddress(null, 1)).toBeNull();
});
