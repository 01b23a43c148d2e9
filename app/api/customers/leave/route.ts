import * as z from 'zod';
import { toAccountNumber } from '#graphql/leaf/account-number.ts';
import { guardHandler } from '#server/auth/guard.ts';
import { leaveCustomer } from '#server/commands/personal/leave-customer.ts';

const shape = z.strictObject({ account: z.string().max(100) });

/** Leaves a customer's account: the holder is masked again in this session. */
export function POST(request: Request): Promise<Response> {
  return guardHandler(request, { permission: 'customers:read', maxBytes: 1_024 }, async ({ staff, body, context }) => {
    const posted = shape.safeParse(body);
    const account = posted.success ? toAccountNumber(posted.data.account) : null;
    if (account === null) return Response.json({ code: 'malformed' }, { status: 400 });
    await leaveCustomer(account, { staff, context });
    return Response.json({ ok: true }, { headers: { 'cache-control': 'no-store' } });
  });
}
