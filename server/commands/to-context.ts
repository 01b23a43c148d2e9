import type { RequestContext } from '#server/auth/request-context.ts';
import type { SubmitRequest } from './submit-result.ts';

/** Where a post came from, as entries hold it: what is not known is not there. */
export function toContext({ address, userAgent }: Pick<SubmitRequest, 'address' | 'userAgent'>): RequestContext {
  return { ...(address === '' ? {} : { address }), ...(userAgent === '' ? {} : { userAgent }) };
}
