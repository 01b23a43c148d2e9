import * as z from 'zod';
import { guardHandler } from '#server/auth/guard.ts';
import { stopSending } from '#server/commands/change-stop.ts';
import { storedText } from '#server/db/stored-text.ts';
import { answerStop } from './answer-stop.ts';

const reason = storedText(500);
const shape = z.discriminatedUnion('scope', [
  z.strictObject({ scope: z.literal('all'), name: z.null(), reason }),
  z.strictObject({ scope: z.enum(['domain', 'operation']), name: z.string().min(1).max(100), reason }),
]);

/** Stops all sending, a domain or an operation, before the next send. */
export function POST(request: Request): Promise<Response> {
  return guardHandler(request, { permission: 'sending:stop', maxBytes: 8_192 }, async ({ staff, body, context }) => {
    const posted = shape.safeParse(body);
    if (!posted.success) return Response.json({ code: 'malformed' }, { status: 400 });
    const { reason: why, ...target } = posted.data;
    return answerStop(await stopSending(target, why, { staff, context }));
  });
}
