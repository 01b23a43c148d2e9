import * as z from 'zod';
import { guardHandler } from '#server/auth/guard.ts';
import { beginStepUp } from '#server/auth/step-up/begin-step-up.ts';

const shape = z.strictObject({ about: z.string().regex(/^[A-Za-z0-9_-]{32,128}$/), returnTo: z.string().max(500) });
const door = { permission: 'identity:prove', maxBytes: 2_048, rate: { burst: 20, perSecond: 0.2 } } as const;

/** Begins a fresh sign-in: answers the address at the provider that the page goes to. */
export function POST(request: Request): Promise<Response> {
  return guardHandler(request, door, async ({ staff, body }) => {
    const posted = shape.safeParse(body);
    if (!posted.success) return Response.json({ code: 'malformed' }, { status: 400 });
    const url = await beginStepUp(staff, posted.data);
    const headers = { 'cache-control': 'no-store' };
    if (url === null) return Response.json({ code: 'providerUnreachable' }, { status: 503, headers });
    return Response.json({ url }, { headers });
  });
}
