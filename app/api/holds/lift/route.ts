import * as z from 'zod';
import { guardHandler } from '#server/auth/guard.ts';
import { liftHold } from '#server/commands/retention/change-hold.ts';
import { answerRetention } from '../../retention/answer-retention.ts';
import { id } from '../../retention/reason.ts';

const shape = z.strictObject({ id });

/** Lets an account be erased again, once somebody asks for it. */
export function POST(request: Request): Promise<Response> {
  return guardHandler(request, { permission: 'holds:change', maxBytes: 1_024 }, async ({ staff, body, context }) => {
    const posted = shape.safeParse(body);
    if (!posted.success) return Response.json({ code: 'malformed' }, { status: 400 });
    return answerRetention(await liftHold(posted.data.id, { staff, context }));
  });
}
