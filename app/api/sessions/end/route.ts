import * as z from 'zod';
import { endOwnSession } from '#server/auth/end-own-session.ts';
import { guardHandler } from '#server/auth/guard.ts';

const shape = z.strictObject({ id: z.uuid() });

/** Ends another session of one's own. */
export function POST(request: Request): Promise<Response> {
  return guardHandler(request, { permission: 'sessions:own', maxBytes: 1_024 }, async ({ staff, body, context }) => {
    const posted = shape.safeParse(body);
    if (!posted.success) return Response.json({ code: 'malformed' }, { status: 400 });
    const result = await endOwnSession(staff, posted.data.id, context);
    return Response.json(result, { status: result.ok ? 200 : 409, headers: { 'cache-control': 'no-store' } });
  });
}
