import * as z from 'zod';
import { getOperationPolicy } from '#domains/index.ts';
import { lookUps } from '#graphql/kinds.ts';
import { toAccountNumber } from '#graphql/leaf/account-number.ts';
import { guardHandler } from '#server/auth/guard.ts';
import { mayCarryOut } from '#server/auth/permission.ts';
import { findOpenRoles } from '#server/commands/find-openings.ts';
import { enterSearch } from '#server/commands/personal/enter-search.ts';
import { lookUp } from '#server/kraken/look-up.ts';
import { sayThing } from '../../(console)/say-thing.ts';
import { getLocale } from '../../locale.ts';

const shape = z.strictObject({
  operation: z.string().max(100),
  kind: z.enum(lookUps),
  text: z.string().max(200),
  account: z.string().max(100),
});

/** Choices while somebody types. By POST: a name, a phone number or an address never stands in a URL or its log. */
export function POST(request: Request): Promise<Response> {
  return guardHandler(request, { permission: 'commands:submit', maxBytes: 4_096 }, async ({ staff, body, context }) => {
    const posted = shape.safeParse(body);
    if (!posted.success) return Response.json({ code: 'malformed' }, { status: 400 });
    const { operation, kind, text, account } = posted.data;
    // A search is part of carrying something out: who may not do that has nothing to look up for it.
    if (!mayCarryOut(staff, getOperationPolicy(operation), await findOpenRoles(operation)))
      return Response.json({ code: 'notPermitted' }, { status: 403 });
    const found = await lookUp(staff, kind, { text: text.trim(), account: toAccountNumber(account) });
    if (!found.ok) {
      return Response.json({ code: found.code }, { status: found.code === 'signInAgain' ? 401 : 502 });
    }
    if (kind === 'account') await enterSearch({ text, operation, found: found.value }, { staff, context });
    const locale = await getLocale();
    const items = found.value.map((thing) => ({ value: thing.value, parts: sayThing(thing, locale) }));
    return Response.json({ items }, { headers: { 'cache-control': 'private, no-store' } });
  });
}
