import { BlockList, isIP } from 'node:net';

/**
 * What is no place on the public Internet: this machine, private and link-local networks, and what only leads there. One
 * list for each version: in a common one `::/3` would hold every version 4 address.
 */
const notPublic = {
  ipv4: toBlockList([
    ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
    ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
    ...['224.0.0.0/4', '240.0.0.0/4'],
  ]),
  // Only 2000::/3 is public, and of that not what wraps or stands for something else.
  ipv6: toBlockList(['::/3', '4000::/2', '8000::/1', '2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']),
};

/**
 * Whether notices may be sent to this address.
 * @param address as the resolver or the URL gives it; a version 4 address inside a version 6 one counts as what it is
 * @param listed private ranges that the installation named
 */
export function mayReach(address: string, listed: BlockList): boolean {
  const bare = address.replace(/^\[|\]$/g, '');
  const plain = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1] ?? bare;
  const version = isIP(plain);
  if (version === 0) return false;
  const family = version === 4 ? 'ipv4' : 'ipv6';
  return listed.check(plain, family) || !notPublic[family].check(plain, family);
}

/** @returns the ranges, or null where one is no range: `10.1.0.0/16`, `fd00::/8`, or a single address */
export function toRanges(text: string): BlockList | null {
  const ranges = text.split(/[\s,]+/).filter(Boolean);
  return ranges.every(isRange) ? toBlockList(ranges) : null;
}

function isRange(range: string): boolean {
  const [address = '', length, more] = range.split('/');
  const version = isIP(address);
  if (version === 0 || more !== undefined) return false;
  return length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= (version === 4 ? 32 : 128));
}

function toBlockList(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', length] = range.split('/');
    const family = isIP(address) === 4 ? 'ipv4' : 'ipv6';
    if (length === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(length), family);
  }
  return list;
}
