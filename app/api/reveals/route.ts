import * as z from 'zod';
import { guardHandler } from '#server/auth/guard.ts';
import { reveal } from '#server/commands/personal/reveal.ts';
import { storedText } from '#server/db/stored-text.ts';

const shape = z.strictObject({
  kind: z.enum(['command', 'entry']),
  target: z.string().min(1).max(100),
  reason: storedText(500),
});

/** Shows the personal data of one command or entry in clear for ten minutes, for a reason. 409: nothing is shown. */
export function POST(request: Request): Promise<Response> {
  return guardHandler(request, { permission: 'personal:reveal', maxBytes: 4_096 }, async ({ staff, body, context }) => {
    const posted = shape.safeParse(body);
    if (!posted.success) return Response.json({ code: 'malformed' }, { status: 400 });
    const { reason, ...target } = posted.data;
    const result = await reveal(target, reason, { staff, context });
    return Response.json(result, { status: result.ok ? 200 : 409, headers: { 'cache-control': 'no-store' } });
  });
}
