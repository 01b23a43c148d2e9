import * as z from 'zod';
import { getOperationPolicy } from '#domains/index.ts';
import { toAccountNumber } from '#graphql/leaf/account-number.ts';
import { ruleWords } from '#messages/ui/rule-words.ts';
import { rules } from '#messages/ui/rules.ts';
import { findNeeded } from '#server/approvals/rules/find-needed.ts';
import { guardHandler } from '#server/auth/guard.ts';
import { permits } from '#server/auth/permission.ts';
import { sayOutcome, sayWhy } from '../../../(console)/say-requirement.ts';
import { getLocale } from '../../../locale.ts';

const whole = z.int().min(0).max(10_000_000_000).nullable();
const shape = z.strictObject({
  operation: z.string().max(100),
  amount: whole,
  days: whole,
  account: z.string().max(50).nullable(),
});

const headers = { 'cache-control': 'no-store' };

/**
 * Which rule a command would meet, and why, in words. Posted, because an amount belongs into no address. What went to an
 * account counts for those only who may see commands.
 */
export function POST(request: Request): Promise<Response> {
  return guardHandler(request, { permission: 'rules:read', maxBytes: 1_024 }, async ({ staff, body }) => {
    const posted = shape.safeParse(body);
    if (!posted.success) return Response.json({ code: 'malformed' }, { status: 400 });
    const supposed = posted.data;
    if (supposed.account !== null && !permits(staff, 'commands:read')) {
      return Response.json({ code: 'notPermitted' }, { status: 403 });
    }
    const account = supposed.account === null ? null : toAccountNumber(supposed.account);
    if (supposed.account !== null && account === null) return refuse('notAnAccount');
    const needed = await findNeeded({ ...supposed, account });
    if (needed === null) return refuse('unknownOperation');
    const locale = await getLocale();
    const movesMoney = getOperationPolicy(supposed.operation)?.moneyEffects !== undefined;
    return Response.json(
      {
        deciders: needed.deciders,
        fixed: needed.ruleId === 'actsOnCaller',
        outcome: sayOutcome(needed, locale),
        why: [
          ...needed.why.map((why) => sayWhy(why, locale)),
          ...(account === null && movesMoney ? [rules[locale].which.notCounted] : []),
        ],
        splitting: needed.splitting ? ruleWords[locale].splitting : '',
      },
      { headers },
    );
  });
}

function refuse(code: 'notAnAccount' | 'unknownOperation'): Response {
  return Response.json({ code }, { status: 409, headers });
}
