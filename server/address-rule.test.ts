import { BlockList } from 'node:net';
import { describe, expect, test } from 'vitest';
import { mayReach, toRanges } from './address-rule.ts';

const none = new BlockList();

describe('a notice never leaves for', () => {
  test.each([
    ...['127.0.0.1', '127.9.9.9', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '100.64.0.1'],
    ...['169.254.169.254', '198.18.0.1', '224.0.0.1', '255.255.255.255', '::', '::1', '[::1]', 'fe80::1', 'fc00::1'],
    ...['fd12:3456::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:7f00:1', '64:ff9b::7f00:1'],
    ...['2002:7f00:1::', '2001:db8::1', '2001:0:1::1', '127.1', 'localhost', ''],
  ])('%s', (address) => {
    expect(mayReach(address, none)).toBe(false);
  });
});

test.each(['93.184.216.34', '172.32.0.1', '100.128.0.1', '2606:2800:220:1::1', '::ffff:93.184.216.34'])(
  '%s is public',
  (address) => {
    expect(mayReach(address, none)).toBe(true);
  },
);

describe('a private range that the installation listed', () => {
  const listed = toRanges('10.20.0.0/16, 127.0.0.1  fd00:1::/32') ?? none;

  test.each(['10.20.3.4', '127.0.0.1', 'fd00:1::9', '::ffff:10.20.3.4'])('opens %s', (address) => {
    expect(mayReach(address, listed)).toBe(true);
  });

  test.each(['10.21.0.1', '127.0.0.2', 'fd00:2::1', '169.254.169.254'])('and leaves %s closed', (address) => {
    expect(mayReach(address, listed)).toBe(false);
  });
});

test.each(['10.0.0.0/33', 'example.jp', '10.0.0.0/8/8', '10.0.0', '::/129', '10.0.0.0/', '1.2.3.4/-1'])(
  '%s is no range, and says so at the start',
  (text) => {
    expect(toRanges(text)).toBeNull();
  },
);
