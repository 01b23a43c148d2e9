import * as z from 'zod';
import { guardHandler } from '#server/auth/guard.ts';
import { removeView } from '#server/commands/views/change-views.ts';
import { answerView } from '../answer-view.ts';

const shape = z.strictObject({ id: z.int().positive().max(2_147_483_647) });

/** Removes one of one's own kept lists. */
export function POST(request: Request): Promise<Response> {
  return guardHandler(request, { permission: 'commands:read', maxBytes: 1_024 }, async ({ staff, body }) => {
    const posted = shape.safeParse(body);
    if (!posted.success) return Response.json({ code: 'malformed' }, { status: 400 });
    return answerView(await removeView(staff, posted.data.id));
  });
}
