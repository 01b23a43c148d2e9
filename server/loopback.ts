/**
 * Whether an address names this machine itself.
 * @param url already parsed: the URL parser has turned 0x7f.1, 2130706433 and the like into 127.0.0.1
 */
export function isLoopback(url: URL): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (host === 'localhost' || host.endsWith('.localhost')) return true;
  if (/^(127|0)(\.\d+){3}$/.test(host)) return true;
  // ::ffff:127.0.0.1 is written ::ffff:7f00:1 by the URL parser.
  return host === '::1' || host === '::' || /^::ffff:7f[0-9a-f]{2}:/.test(host);
}
