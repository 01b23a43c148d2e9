import { confirmRuleChange } from '#server/approvals/rules/confirm-rule-change.ts';
import { guardHandler } from '#server/auth/guard.ts';
import { answerRuleChange, ruleVersion } from '../answer-rule-change.ts';

/** Another lead puts into force what the first has asked for. */
export function POST(request: Request): Promise<Response> {
  return guardHandler(request, { permission: 'rules:change', maxBytes: 1_024 }, async ({ staff, body, context }) => {
    const posted = ruleVersion.safeParse(body);
    if (!posted.success) return Response.json({ code: 'malformed' }, { status: 400 });
    return answerRuleChange(await confirmRuleChange(posted.data.id, { staff, context }));
  });
}
