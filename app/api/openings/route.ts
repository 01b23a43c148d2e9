import * as z from 'zod';
import { guardHandler } from '#server/auth/guard.ts';
import { openOperation } from '#server/commands/change-opening.ts';
import { storedText } from '#server/db/stored-text.ts';
import { answerOpening } from './answer-opening.ts';

const shape = z.strictObject({
  operation: z.string().max(100),
  role: z.enum(['operator', 'lead']),
  reason: storedText(500),
});

/** Opens a closed operation to a role, or asks for it where a second person is needed. */
export function POST(request: Request): Promise<Response> {
  return guardHandler(request, { permission: 'openings:change', maxBytes: 8_192 }, async ({ staff, body, context }) => {
    const posted = shape.safeParse(body);
    if (!posted.success) return Response.json({ code: 'malformed' }, { status: 400 });
    return answerOpening(await openOperation(posted.data, { staff, context }));
  });
}
