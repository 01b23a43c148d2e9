import * as z from 'zod';
import { guardHandler } from '#server/auth/guard.ts';
import { confirmErasure } from '#server/commands/retention/change-erasure.ts';
import { answerRetention } from '../answer-retention.ts';
import { id } from '../reason.ts';

const shape = z.strictObject({ id });

/** An administrator confirms an erasing that a lead asked for. */
export function POST(request: Request): Promise<Response> {
  return guardHandler(
    request,
    { permission: 'retention:confirm', maxBytes: 1_024 },
    async ({ staff, body, context }) => {
      const posted = shape.safeParse(body);
      if (!posted.success) return Response.json({ code: 'malformed' }, { status: 400 });
      return answerRetention(await confirmErasure(posted.data.id, { staff, context }));
    },
  );
}
