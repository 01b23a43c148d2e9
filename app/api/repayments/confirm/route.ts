import { guardHandler } from '#server/auth/guard.ts';
import { confirmRepayment, confirmShape } from '#server/commands/repayment/confirm-repayment.ts';

const rate = { burst: 20, perSecond: 0.5 };

/** Says which repayment a request became, where more than one fits. 409 for what was refused: nothing was linked. */
export function POST(request: Request): Promise<Response> {
  const rules = { permission: 'commands:submit', maxBytes: 8_192, rate } as const;
  return guardHandler(request, rules, async ({ staff, body, context }) => {
    const posted = confirmShape.safeParse(body);
    if (!posted.success) return Response.json({ code: 'malformed' }, { status: 400 });
    const result = await confirmRepayment(posted.data, { staff, context });
    return Response.json(result, { status: result.ok ? 200 : 409, headers: { 'cache-control': 'no-store' } });
  });
}
