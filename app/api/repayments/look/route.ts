import * as z from 'zod';
import { guardHandler } from '#server/auth/guard.ts';
import { followNow } from '#server/commands/repayment/follow-due.ts';

const shape = z.strictObject({ commandId: z.uuid(), unasked: z.literal(true).optional() });

/** Each look asks Kraken: somebody who presses all day long is no help. */
const rate = { burst: 20, perSecond: 0.5 };

/** Looks upstream with the caller's own token for what became of a repayment request. It reads only. */
export function POST(request: Request): Promise<Response> {
  return guardHandler(
    request,
    { permission: 'customers:read', maxBytes: 1_024, rate },
    async ({ staff, context, body }) => {
      const posted = shape.safeParse(body);
      if (!posted.success) return Response.json({ code: 'malformed' }, { status: 400 });
      const looked = await followNow({ staff, context }, posted.data.commandId, posted.data.unasked === true);
      const headers = { 'cache-control': 'private, no-store' };
      if (looked === 'unreadable') return Response.json({ code: 'targetUnreadable' }, { status: 409, headers });
      return Response.json({ looked: looked === 'looked' }, { headers });
    },
  );
}
