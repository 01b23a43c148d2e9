import * as z from 'zod';
import { askDelegation } from '#server/approvals/delegation/change-delegation.ts';
import { guardHandler } from '#server/auth/guard.ts';
import { storedText } from '#server/db/stored-text.ts';
import { answerDelegation } from './answer-delegation.ts';

const shape = z.strictObject({
  delegateId: z.uuid(),
  from: z.iso.date(),
  to: z.iso.date(),
  reason: storedText(500),
});
const door = { permission: 'delegations:change', maxBytes: 8_192 } as const;

/** A lead asks to let another lead act for them. */
export function POST(request: Request): Promise<Response> {
  return guardHandler(request, door, async ({ staff, body, context }) => {
    const posted = shape.safeParse(body);
    if (!posted.success) return Response.json({ code: 'malformed' }, { status: 400 });
    return answerDelegation(await askDelegation(posted.data, { staff, context }));
  });
}
