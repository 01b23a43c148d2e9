import { lookup } from 'node:dns';
import type { BlockList, LookupFunction } from 'node:net';
import { mayReach } from '#server/address-rule.ts';

/** The name leads, also or only, to where no notice may go. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

/**
 * Resolves as the system does and hands over only what was checked: the connection is made to that very address, so a
 * name cannot answer differently the second time. One forbidden address among several refuses them all.
 */
export function makePinnedLookup(listed: BlockList): LookupFunction {
  return (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '', 0);
      const [first] = found;
      if (first === undefined || !found.every(({ address }) => mayReach(address, listed))) {
        return callback(new AddressRefused(host), '', 0);
      }
      if (options.all === true) return callback(null, found);
      callback(null, first.address, first.family);
    });
  };
}
