import * as z from 'zod';
import { roles } from '#domains/role.ts';
import { type GuardedCall, guardHandler } from '#server/auth/guard.ts';
import type { PeopleBy } from '#server/auth/people-by.ts';
import type { PeopleResult } from '#server/auth/people-refused.ts';

/** A person is named by id only: two may share a name. */
export const personId = z.strictObject({ id: z.uuid() });
/** A person and a role. */
export const personAndRole = z.strictObject({ id: z.uuid(), role: z.enum(roles) });

/** The door of every change of the people: administrators, and 409 for what was refused, with nothing changed. */
export function answerPeople<Posted>(
  request: Request,
  shape: z.ZodType<Posted>,
  change: (posted: Posted, by: Exclude<PeopleBy, string>) => Promise<PeopleResult<unknown>>,
): Promise<Response> {
  return guardHandler(request, door, async ({ staff, body, context }: GuardedCall) => {
    const posted = shape.safeParse(body);
    if (!posted.success) return Response.json({ code: 'malformed' }, { status: 400 });
    const result = await change(posted.data, { staff, context });
    return Response.json(result, { status: result.ok ? 200 : 409, headers: { 'cache-control': 'no-store' } });
  });
}

const door = { permission: 'people:manage', maxBytes: 2_048 } as const;
