import * as z from 'zod';
import { guardHandler } from '#server/auth/guard.ts';
import { saveView } from '#server/commands/views/change-views.ts';
import { storedText } from '#server/db/stored-text.ts';
import { readRequestQuery, toRequestSearch } from '../../(console)/approvals/request-query.ts';
import { answerView } from './answer-view.ts';

const shape = z.strictObject({
  page: z.literal('approvals'),
  name: storedText(60),
  query: z.string().max(1_000),
  shared: z.boolean(),
});

/** Keeps the conditions of a list under a name. What is none of the page's conditions is not kept. */
export function POST(request: Request): Promise<Response> {
  return guardHandler(request, { permission: 'commands:read', maxBytes: 4_096 }, async ({ staff, body }) => {
    const posted = shape.safeParse(body);
    if (!posted.success) return Response.json({ code: 'malformed' }, { status: 400 });
    const given = Object.fromEntries(new URLSearchParams(posted.data.query));
    const filter = readRequestQuery(given, 'waiting');
    const conditions = toRequestSearch(filter).slice(1);
    const query = conditions === '' ? '' : `tab=${filter.tab}&${conditions}`;
    return answerView(await saveView(staff, { ...posted.data, query }));
  });
}
