import * as z from 'zod';
import { guardHandler } from '#server/auth/guard.ts';
import { showSecrets } from '#server/commands/show-secrets.ts';

const shape = z.strictObject({ commandId: z.uuid() });
const headers = { 'cache-control': 'no-store' };

/** Every ask leaves an entry. */
const rate = { burst: 20, perSecond: 0.5 };

/** The secrets of a command, once, for its maker. 410 secretGone to everybody else and ever after, whatever the reason. */
export function POST(request: Request): Promise<Response> {
  const rules = { permission: 'commands:submit', maxBytes: 1_024, rate } as const;
  return guardHandler(request, rules, async ({ staff, body, context }) => {
    const posted = shape.safeParse(body);
    if (!posted.success) return Response.json({ code: 'malformed' }, { status: 400, headers });
    const secrets = await showSecrets(posted.data.commandId, { staff, context });
    return secrets === null
      ? Response.json({ code: 'secretGone' }, { status: 410, headers })
      : Response.json({ secrets }, { headers });
  });
}
