import { keepTerms } from '#server/audit/searches/keep-terms.ts';
import { termsShape } from '#server/audit/searches/terms.ts';
import { guardHandler } from '#server/auth/guard.ts';

/** Takes free text and amounts that somebody looks for in the log, and answers with the id that may stand in an address. */
export function POST(request: Request): Promise<Response> {
  return guardHandler(request, { permission: 'log:read', maxBytes: 2_048 }, async ({ staff, body }) => {
    const posted = termsShape.safeParse(body);
    if (!posted.success) return Response.json({ code: 'malformed', reference: '' }, { status: 400 });
    return Response.json(
      { id: await keepTerms(posted.data, staff.personId) },
      { headers: { 'cache-control': 'no-store' } },
    );
  });
}
