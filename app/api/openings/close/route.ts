import { guardHandler } from '#server/auth/guard.ts';
import { closeOpening } from '#server/commands/change-opening.ts';
import { answerOpening, openingId } from '../answer-opening.ts';

/** Closes an opening at once, or takes back what was only asked for. */
export function POST(request: Request): Promise<Response> {
  return guardHandler(request, { permission: 'openings:change', maxBytes: 1_024 }, async ({ staff, body, context }) => {
    const posted = openingId.safeParse(body);
    if (!posted.success) return Response.json({ code: 'malformed' }, { status: 400 });
    return answerOpening(await closeOpening(posted.data.id, { staff, context }));
  });
}
