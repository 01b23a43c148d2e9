import * as z from 'zod';
import { lookAfter } from '#server/approvals/look-after.ts';
import { guardHandler } from '#server/auth/guard.ts';
import { answerDecision } from '../answer-decision.ts';

const shape = z.strictObject({ id: z.uuid() });

/** A lead has looked at what went at once. */
export function POST(request: Request): Promise<Response> {
  return guardHandler(request, { permission: 'commands:decide', maxBytes: 1_024 }, async ({ staff, body, context }) => {
    const posted = shape.safeParse(body);
    if (!posted.success) return Response.json({ code: 'malformed' }, { status: 400 });
    const { address = '', userAgent = '' } = context;
    const input = { commandId: posted.data.id };
    return answerDecision(await lookAfter({ staff, input, request: { headers: request.headers, address, userAgent } }));
  });
}
