import 'server-only';
import { getEnv } from '#server/env.ts';

/**
 * Whether a request that changes something comes from our own pages: its Origin header is exactly APP_ORIGIN. Missing,
 * `null` and foreign are refused. Host and X-Forwarded-Host are never looked at: whoever sends the request writes them.
 */
export function checkOrigin(headers: Headers): boolean {
  return headers.get('origin') === getEnv().APP_ORIGIN;
}

/**
 * The same for requests that only read: browsers send no Origin with a GET to their own page's origin, and say
 * `Sec-Fetch-Site: same-origin`, which no page can write.
 */
export function checkReader(headers: Headers): boolean {
  if (headers.has('origin')) return checkOrigin(headers);
  return headers.get('sec-fetch-site') === 'same-origin';
}
