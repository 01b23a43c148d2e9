import * as z from 'zod';
import { guardHandler } from '#server/auth/guard.ts';
import { liftStop } from '#server/commands/change-stop.ts';
import { answerStop } from '../answer-stop.ts';

const shape = z.strictObject({ id: z.int().positive().max(2_147_483_647) });

/** The first person asks for a stop to be lifted, the second lifts it. */
export function POST(request: Request): Promise<Response> {
  return guardHandler(request, { permission: 'sending:stop', maxBytes: 1_024 }, async ({ staff, body, context }) => {
    const posted = shape.safeParse(body);
    if (!posted.success) return Response.json({ code: 'malformed' }, { status: 400 });
    return answerStop(await liftStop(posted.data.id, { staff, context }));
  });
}
