import * as z from 'zod';
import { saveSearch } from '#server/audit/searches/saved-searches.ts';
import { savedSearchShape } from '#server/audit/searches/terms.ts';
import { guardHandler } from '#server/auth/guard.ts';
import { isStorable } from '#server/db/stored-text.ts';

const shape = z.strictObject({
  name: z.string().trim().min(1).max(60).refine(isStorable),
  shared: z.boolean(),
  search: savedSearchShape,
});

/** Keeps a search of the log under a name, for oneself or for everybody who reads the log. */
export function POST(request: Request): Promise<Response> {
  return guardHandler(request, { permission: 'log:read', maxBytes: 8_192 }, async ({ staff, body }) => {
    const posted = shape.safeParse(body);
    if (!posted.success) return Response.json({ code: 'malformed', reference: '' }, { status: 400 });
    return Response.json({ id: await saveSearch(staff, posted.data) }, { headers: { 'cache-control': 'no-store' } });
  });
}
