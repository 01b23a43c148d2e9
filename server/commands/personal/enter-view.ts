import 'server-only';
import { sql } from 'drizzle-orm';
import { toActor } from '#server/audit/actor.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import type { RequestContext } from '#server/auth/request-context.ts';
import type { Staff } from '#server/auth/staff.ts';
import { getDatabase } from '#server/db/client.ts';

/** On which view somebody is shown in clear. */
export type View = 'review' | 'command' | 'entry' | 'customer';

/**
 * Enters that a person is shown a customer in clear, before they are: one entry for a person, a view and an account in ten
 * minutes, so that a page that draws itself anew fills no log. Throws where it cannot be entered: nothing is shown then.
 */
export async function enterView(
  seen: { account: string; view: View; about?: Record<string, string> },
  { staff, context }: { staff: Staff; context: RequestContext },
): Promise<void> {
  const { account, view, about } = seen;
  if (await wasEntered(staff, account, view)) return;
  await appendEntry({
    event: 'customer.viewed',
    actor: toActor(staff),
    account,
    code: view,
    ...(about === undefined ? {} : { details: about }),
    ...context,
  });
}

async function wasEntered({ personId }: Staff, account: string, view: View): Promise<boolean> {
  const { rowCount } = await getDatabase().execute(sql`
    SELECT FROM log_entry
    WHERE account = ${account} AND event = 'customer.viewed' AND person_id = ${personId} AND code = ${view}
      AND at > clock() - interval '10 minutes' LIMIT 1`);
  return rowCount === 1;
}
