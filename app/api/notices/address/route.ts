import * as z from 'zod';
import { toActor } from '#server/audit/actor.ts';
import { guardHandler } from '#server/auth/guard.ts';
import { getEnv } from '#server/env.ts';
import { setNoticeAddress } from '#server/notices/notice-address.ts';
import { getLocale } from '../../../locale.ts';

/** An empty text: no mail. */
const shape = z.strictObject({ address: z.string().max(300) });

/** Sets where the reader gets mail, in the language that they read now; for themselves only. */
export function POST(request: Request): Promise<Response> {
  return guardHandler(request, { permission: 'notices:read', maxBytes: 2_048 }, async ({ staff, context, body }) => {
    const posted = shape.safeParse(body);
    if (!posted.success) return Response.json({ code: 'malformed' }, { status: 400 });
    const address = posted.data.address.trim();
    const result = await setNoticeAddress(
      { personId: staff.personId, by: { actor: toActor(staff), ...context } },
      address === '' ? null : { address, locale: await getLocale() },
      getEnv().SMTP_DOMAINS,
    );
    return Response.json(result, { status: result.ok ? 200 : 409, headers: { 'cache-control': 'no-store' } });
  });
}
