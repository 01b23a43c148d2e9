import * as z from 'zod';
import { askRuleChange } from '#server/approvals/rules/ask-rule-change.ts';
import { ruleEditShape } from '#server/approvals/rules/rule-edit-shape.ts';
import { guardHandler } from '#server/auth/guard.ts';
import { storedText } from '#server/db/stored-text.ts';
import { answerRuleChange } from './answer-rule-change.ts';

const shape = z.strictObject({
  edit: ruleEditShape,
  basedOn: z.int().positive(),
  reason: storedText(500),
});

/** A lead asks for a change of the rules. */
export function POST(request: Request): Promise<Response> {
  return guardHandler(request, { permission: 'rules:change', maxBytes: 16_384 }, async ({ staff, body, context }) => {
    const posted = shape.safeParse(body);
    if (!posted.success) return Response.json({ code: 'malformed' }, { status: 400 });
    return answerRuleChange(await askRuleChange(posted.data, { staff, context }));
  });
}
