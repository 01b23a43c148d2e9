import { withdrawRuleChange } from '#server/approvals/rules/withdraw-rule-change.ts';
import { guardHandler } from '#server/auth/guard.ts';
import { answerRuleChange, ruleVersion } from '../answer-rule-change.ts';

/** A lead takes back what is not in force yet. */
export function POST(request: Request): Promise<Response> {
  return guardHandler(request, { permission: 'rules:change', maxBytes: 1_024 }, async ({ staff, body, context }) => {
    const posted = ruleVersion.safeParse(body);
    if (!posted.success) return Response.json({ code: 'malformed' }, { status: 400 });
    return answerRuleChange(await withdrawRuleChange(posted.data.id, { staff, context }));
  });
}
