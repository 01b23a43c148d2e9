import * as z from 'zod';
import { guardHandler } from '#server/auth/guard.ts';
import { askErasure } from '#server/commands/retention/change-erasure.ts';
import { answerRetention } from './answer-retention.ts';
import { reason } from './reason.ts';

const shape = z.strictObject({ reason });

/** A lead asks for everything to be erased that is past its time. */
export function POST(request: Request): Promise<Response> {
  return guardHandler(request, { permission: 'retention:ask', maxBytes: 4_096 }, async ({ staff, body, context }) => {
    const posted = shape.safeParse(body);
    if (!posted.success) return Response.json({ code: 'malformed' }, { status: 400 });
    return answerRetention(await askErasure(posted.data.reason, { staff, context }));
  });
}
