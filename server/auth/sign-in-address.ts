import 'server-only';
import { getEnv } from '#server/env.ts';

/** The sign-in page's address, with what it should say. Codes only. */
export function signInAddress(query: Record<string, string> = {}): string {
  const url = new URL('/sign-in', getEnv().APP_ORIGIN);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}
