import * as z from 'zod';
import type { RuleChangeResult } from '#server/approvals/rules/rule-change.ts';

/** What is posted to decide about a change that is there: the version's number. */
export const ruleVersion = z.strictObject({ id: z.int().positive().max(2_147_483_647) });

/** 409 for what was refused: nothing was changed. */
export function answerRuleChange(result: RuleChangeResult): Response {
  return Response.json(result, { status: result.ok ? 200 : 409, headers: { 'cache-control': 'no-store' } });
}
