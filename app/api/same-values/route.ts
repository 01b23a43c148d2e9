import * as z from 'zod';
import { guardHandler } from '#server/auth/guard.ts';
import { findSameDigest } from '#server/commands/find-same-digest.ts';
import { digestKinds } from '#server/commands/sensitive-digest.ts';
import { toCommandLine } from '../../(console)/command-line.ts';
import { getLocale } from '../../locale.ts';

const shape = z.strictObject({
  kind: z.enum(digestKinds),
  value: z
    .string()
    .min(1)
    .max(200)
    .refine((text) => text.isWellFormed() && text.trim() !== ''),
});

/** The commands in which one masked value was sent. By POST: what is looked for never stands in a URL or its log. */
export function POST(request: Request): Promise<Response> {
  return guardHandler(request, { permission: 'log:read', maxBytes: 2_048 }, async ({ staff, body, context }) => {
    const posted = shape.safeParse(body);
    if (!posted.success) return Response.json({ code: 'malformed' }, { status: 400 });
    const found = await findSameDigest(posted.data, { staff, context });
    if (found === null) return Response.json({ code: 'notPermitted' }, { status: 403 });
    const locale = await getLocale();
    const rows = found.map((row) => toCommandLine(row, locale));
    return Response.json({ rows }, { headers: { 'cache-control': 'private, no-store' } });
  });
}
