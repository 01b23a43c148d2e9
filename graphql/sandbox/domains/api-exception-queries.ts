import type { ApiExceptionRecord } from '../world/state.ts';
import { toApiException } from './api-exception-views.ts';
import { type PageArgs, toConnection } from './connection.ts';
import { query, type TypeResolvers } from './resolver.ts';

/** APIExceptionQueryInput: what is absent or null does not filter. */
interface Filter {
  externalIdentifier?: string | null;
  resolutionStatus?: string | null;
  resolutionType?: string | null;
  channel?: string | null;
  priority?: string | null;
  category?: string | null;
  accountNumber?: string | null;
  userId?: string | null;
  customerContact?: string | null;
  supplyPointIdentifier?: string | null;
  /** An exception fits that has all of them. */
  tags?: string[] | null;
}

/** The work queue, in the order of ids. */
export const apiExceptionQueries: TypeResolvers = {
  apiExceptions: query<PageArgs & { input?: Filter | null }>(({ input, ...page }, { state }) => {
    const fitting = Object.values(state.apiExceptions).filter((exception) => fits(exception, input ?? {}));
    const { edges, ...rest } = toConnection(fitting, page);
    return { ...rest, edges: edges.map(({ node, cursor }) => ({ node: toApiException(node), cursor })) };
  }),
};

function fits(exception: ApiExceptionRecord, { tags, userId, ...filter }: Filter): boolean {
  const { userId: whose, ...fields } = exception;
  return (
    (tags ?? []).every((tag) => exception.tags.includes(tag)) &&
    (userId ?? String(whose)) === String(whose) &&
    Object.entries(fields).every(([name, value]) => {
      const wanted = Object.entries(filter).find(([key]) => key === name)?.[1] ?? null;
      return wanted === null || wanted === value;
    })
  );
}
