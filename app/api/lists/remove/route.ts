import * as z from 'zod';
import { guardHandler } from '#server/auth/guard.ts';
import { removeListEntry } from '#server/commands/change-list.ts';
import { answerListChange } from '../answer-list-change.ts';

const shape = z.strictObject({ id: z.int().positive().max(2_147_483_647) });

/** Removes a value from its list at once; the history keeps it. */
export function POST(request: Request): Promise<Response> {
  return guardHandler(request, { permission: 'lists:change', maxBytes: 1_024 }, async ({ staff, body, context }) => {
    const posted = shape.safeParse(body);
    if (!posted.success) return Response.json({ code: 'malformed' }, { status: 400 });
    return answerListChange(await removeListEntry(posted.data.id, { staff, context }));
  });
}
