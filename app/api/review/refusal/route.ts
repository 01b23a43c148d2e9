import * as z from 'zod';
import { guardHandler } from '#server/auth/guard.ts';
import { getCommand } from '#server/commands/get-command.ts';
import { sayRefusal } from '../../../(console)/say-refusal.ts';
import { getLocale } from '../../../locale.ts';

const shape = z.strictObject({ commandId: z.uuidv4() });

/** Why upstream refused one of my own commands, for the form that is still open. Anything else answers 404. */
export function POST(request: Request): Promise<Response> {
  return guardHandler(request, { permission: 'commands:submit', maxBytes: 1_024 }, async ({ staff, body }) => {
    const posted = shape.safeParse(body);
    const command = posted.success ? await getCommand(staff, posted.data.commandId) : null;
    if (command === null || command.makerId !== staff.personId || command.status !== 'refused') {
      return Response.json({ code: 'notFound' }, { status: 404 });
    }
    const refusal = sayRefusal(command, await getLocale());
    return Response.json(refusal, { headers: { 'cache-control': 'private, no-store' } });
  });
}
