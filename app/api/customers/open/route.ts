import * as z from 'zod';
import { toAccountNumber } from '#graphql/leaf/account-number.ts';
import { guardHandler } from '#server/auth/guard.ts';
import { openCustomer } from '#server/commands/personal/open-customer.ts';
import { showHolder } from '#server/commands/personal/show-customer.ts';

const shape = z.strictObject({ account: z.string().max(100), why: z.enum(['phone', 'letter', 'case']) });

/** Opens a customer's account in this session, for a reason of one key, and says who holds it: shown until it is left. */
export function POST(request: Request): Promise<Response> {
  return guardHandler(request, { permission: 'customers:read', maxBytes: 1_024 }, async ({ staff, body, context }) => {
    const posted = shape.safeParse(body);
    const account = posted.success ? toAccountNumber(posted.data.account) : null;
    if (!posted.success || account === null) return Response.json({ code: 'malformed' }, { status: 400 });
    const result = await openCustomer(account, { why: posted.data.why }, { staff, context });
    const shown = result.ok ? await showHolder(account, { staff, context }) : null;
    return Response.json(
      { ...result, ...shown },
      { status: result.ok ? 200 : 409, headers: { 'cache-control': 'no-store' } },
    );
  });
}
