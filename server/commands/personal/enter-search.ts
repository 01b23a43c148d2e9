import 'server-only';
import { toAccountNumber } from '#graphql/leaf/account-number.ts';
import { toActor } from '#server/audit/actor.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import type { RequestContext } from '#server/auth/request-context.ts';
import type { Staff } from '#server/auth/staff.ts';
import type { Thing } from '#server/kraken/thing.ts';

/**
 * Enters that somebody searched for customers, before they see who was found. What was typed may be a name or a telephone
 * number and is not kept; an account number is.
 */
export async function enterSearch(
  search: { text: string; operation: string; found: readonly Thing[] },
  { staff, context }: { staff: Staff; context: RequestContext },
): Promise<void> {
  const { text, operation, found } = search;
  const account = toAccountNumber(text);
  await appendEntry({
    event: 'customers.searched',
    actor: toActor(staff),
    operation,
    code: account === null ? 'byText' : 'byNumber',
    ...(account === null ? {} : { account }),
    details: { listed: found.length },
    ...context,
  });
}
