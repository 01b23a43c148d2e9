import { confirmDelegation } from '#server/approvals/delegation/change-delegation.ts';
import { guardHandler } from '#server/auth/guard.ts';
import { answerDelegation, delegationId } from '../answer-delegation.ts';

const door = { permission: 'delegations:change', maxBytes: 1_024 } as const;

/** A third lead confirms what one has asked for. */
export function POST(request: Request): Promise<Response> {
  return guardHandler(request, door, async ({ staff, body, context }) => {
    const posted = delegationId.safeParse(body);
    if (!posted.success) return Response.json({ code: 'malformed' }, { status: 400 });
    return answerDelegation(await confirmDelegation(posted.data.id, { staff, context }));
  });
}
