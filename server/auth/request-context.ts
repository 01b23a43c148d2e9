import 'server-only';
import { isIP } from 'node:net';
import { getEnv } from '#server/env.ts';

/** Where a request came from, for the log. Absent where nothing trustworthy says so. */
export interface RequestContext {
  address?: string;
  userAgent?: string;
}

/**
 * @param headers of the request. The address is the one that the outermost of TRUSTED_PROXIES proxies wrote: that many
 * entries from the right of X-Forwarded-For. With none trusted the header could be anybody's, and the address is left out.
 */
export function toRequestContext(headers: Headers): RequestContext {
  const address = toAddress(headers.get('x-forwarded-for'), getEnv().TRUSTED_PROXIES);
  const userAgent = toLine(headers.get('user-agent'));
  return { ...(address !== null && { address }), ...(userAgent !== null && { userAgent }) };
}

/** @param proxies how many proxies in front append to the header */
export function toAddress(forwarded: string | null, proxies: number): string | null {
  if (proxies === 0 || forwarded === null) return null;
  const addresses = forwarded.split(',').map((each) => each.trim());
  const address = addresses.at(-proxies) ?? '';
  return isIP(address) === 0 ? null : address;
}

function toLine(text: string | null): string | null {
  const line = (text ?? '').toWellFormed().replaceAll('\0', '').slice(0, 300).trim();
  return line === '' ? null : line;
}
