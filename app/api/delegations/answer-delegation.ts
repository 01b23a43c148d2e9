import * as z from 'zod';
import type { DelegationResult } from '#server/approvals/delegation/settle-delegation.ts';

/** What is posted to change a delegation that is there. */
export const delegationId = z.strictObject({ id: z.int().positive().max(2_147_483_647) });

/** 409 for what was refused: nothing was changed. */
export function answerDelegation(result: DelegationResult): Response {
  return Response.json(result, { status: result.ok ? 200 : 409, headers: { 'cache-control': 'no-store' } });
}
