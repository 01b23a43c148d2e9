import 'server-only';
import { headers } from 'next/headers';
import { type RequestContext, toRequestContext } from '#server/auth/request-context.ts';

/** Where this request comes from, for what a page or an action enters into the log. */
export async function getRequestContext(): Promise<RequestContext> {
  return toRequestContext(await headers());
}
