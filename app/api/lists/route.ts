import * as z from 'zod';
import { keptLists } from '#graphql/kinds.ts';
import { guardHandler } from '#server/auth/guard.ts';
import { addListEntry } from '#server/commands/change-list.ts';
import { answerListChange } from './answer-list-change.ts';

/** One line of text, as it will be sent: no control characters, no lone surrogates. */
const line = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => text.isWellFormed() && !/\p{Cc}/u.test(text));

const shape = z.strictObject({ list: z.enum(keptLists), value: line(100), label: line(200) });

/** Adds a value to one of the lists that leads keep. */
export function POST(request: Request): Promise<Response> {
  return guardHandler(request, { permission: 'lists:change', maxBytes: 4_096 }, async ({ staff, body, context }) => {
    const posted = shape.safeParse(body);
    if (!posted.success) return Response.json({ code: 'malformed' }, { status: 400 });
    return answerListChange(await addListEntry(posted.data, { staff, context }));
  });
}
