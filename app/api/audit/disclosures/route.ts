import * as z from 'zod';
import { guardHandler } from '#server/auth/guard.ts';
import { discloseCustomer } from '#server/commands/disclosure/disclose-customer.ts';

const shape = z.strictObject({ account: z.string().max(100) });

/** All that is held about one customer and who saw it, as one file. Posted, because it is on record. */
export function POST(request: Request): Promise<Response> {
  const rules = { permission: 'log:export', maxBytes: 1_024, rate: { burst: 10, perSecond: 0.2 } } as const;
  return guardHandler(request, rules, async ({ staff, body, context }) => {
    const posted = shape.safeParse(body);
    const made = await discloseCustomer(posted.success ? posted.data.account : '', { staff, context });
    const headers = { 'cache-control': 'private, no-store' };
    return made.ok
      ? Response.json(made.disclosure, { headers })
      : Response.json({ code: made.code, reference: '' }, { status: 400, headers });
  });
}
