import * as z from 'zod';
import { guardHandler } from '#server/auth/guard.ts';
import { probeForReader, probeNow } from '#server/commands/probe-due.ts';

const shape = z.strictObject({ commandId: z.uuid().optional() });

/** Each look asks Kraken and leaves an entry: somebody who presses all day long is no help. */
const rate = { burst: 20, perSecond: 0.5 };

/** Looks upstream for unknown outcomes with the caller's own token: one at once, or all that are due. It reads only. */
export function POST(request: Request): Promise<Response> {
  return guardHandler(
    request,
    { permission: 'customers:read', maxBytes: 1_024, rate },
    async ({ staff, context, body }) => {
      const posted = shape.safeParse(body);
      if (!posted.success) return Response.json({ code: 'malformed' }, { status: 400 });
      const { commandId } = posted.data;
      const by = { staff, context };
      const looked = await (commandId === undefined ? probeForReader(by) : probeNow(by, commandId));
      return Response.json({ looked }, { headers: { 'cache-control': 'private, no-store' } });
    },
  );
}
