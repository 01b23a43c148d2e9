import * as z from 'zod';
import { guardHandler } from '#server/auth/guard.ts';
import { setHold } from '#server/commands/retention/change-hold.ts';
import { answerRetention } from '../retention/answer-retention.ts';
import { reason } from '../retention/reason.ts';

const shape = z.strictObject({ account: z.string().max(100), reason });

/** Keeps an account from being erased. */
export function POST(request: Request): Promise<Response> {
  return guardHandler(request, { permission: 'holds:change', maxBytes: 4_096 }, async ({ staff, body, context }) => {
    const posted = shape.safeParse(body);
    if (!posted.success) return Response.json({ code: 'malformed' }, { status: 400 });
    return answerRetention(await setHold(posted.data.account, posted.data.reason, { staff, context }));
  });
}
