import * as z from 'zod';
import { removeSavedSearch } from '#server/audit/searches/saved-searches.ts';
import { guardHandler } from '#server/auth/guard.ts';

const shape = z.strictObject({ id: z.uuid() });

/** Removes a search that the same person has kept. */
export function POST(request: Request): Promise<Response> {
  return guardHandler(request, { permission: 'log:read', maxBytes: 1_024 }, async ({ staff, body }) => {
    const posted = shape.safeParse(body);
    if (!posted.success) return Response.json({ code: 'malformed', reference: '' }, { status: 400 });
    const done = await removeSavedSearch(staff, posted.data.id);
    return Response.json(done ? { ok: true } : { code: 'unknown', reference: '' }, { status: done ? 200 : 404 });
  });
}
