import * as z from 'zod';
import { guardHandler } from '#server/auth/guard.ts';
import { markRead } from '#server/notices/mark-read.ts';

/** Some of one's own notices, or all of them. */
const shape = z.union([
  z.strictObject({ ids: z.array(z.uuid()).min(1).max(200) }),
  z.strictObject({ all: z.literal(true) }),
]);

/** Marks notices as read in one's own list. */
export function POST(request: Request): Promise<Response> {
  return guardHandler(request, { permission: 'notices:read', maxBytes: 16_384 }, async ({ staff, body }) => {
    const posted = shape.safeParse(body);
    if (!posted.success) return Response.json({ code: 'malformed' }, { status: 400 });
    const count = await markRead(staff.personId, 'ids' in posted.data ? posted.data.ids : null);
    return Response.json({ ok: true, count }, { headers: { 'cache-control': 'no-store' } });
  });
}
