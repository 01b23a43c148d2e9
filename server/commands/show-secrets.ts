import 'server-only';
import { and, eq } from 'drizzle-orm';
import { toActor } from '#server/audit/actor.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import type { RequestContext } from '#server/auth/request-context.ts';
import type { Staff } from '#server/auth/staff.ts';
import { getDatabase } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';
import { logEntry } from '#server/db/schema/log.ts';
import type { Secret } from '#server/kraken/take-secrets.ts';
import { getSecretShelf } from './secret-shelf.ts';

/** Why nothing is shown. For the log alone: whoever asks gets one answer that discloses none of it. */
type ShowRefusal = 'noCommand' | 'notMaker' | 'notSucceeded' | 'answeredLate' | 'notKept';

type AskedCommand = Pick<typeof command.$inferSelect, 'operation' | 'status' | 'makerId' | 'account' | 'reference'>;

/**
 * Hands the secrets of one command to its maker, in the session that made it, once; what is on record before they leave
 * says that they were shown, never what they are. What cannot be recorded is not shown, and is gone all the same.
 * @returns null where there is nothing to show, for whatever reason
 */
export async function showSecrets(
  commandId: string,
  { staff, context }: { staff: Staff; context: RequestContext },
): Promise<readonly Secret[] | null> {
  const { operation, status, makerId, account, reference } = command;
  const [asked] = await getDatabase()
    .select({ operation, status, makerId, account, reference })
    .from(command)
    .where(eq(command.id, commandId));
  const refusal = await findRefusal(commandId, asked, staff);
  const secrets = refusal === null ? getSecretShelf().take(commandId, staff) : null;
  const common = { actor: toActor(staff), ...context, commandId };
  if (asked === undefined || secrets === null) {
    const about = asked ? { operation: asked.operation } : {};
    await appendEntry({ event: 'secret.show_refused', ...common, ...about, code: refusal ?? 'notKept' });
    return null;
  }
  await appendEntry({
    event: 'secret.shown',
    ...common,
    operation: asked.operation,
    reference: asked.reference,
    ...(asked.account === null ? {} : { account: asked.account }),
  });
  return secrets;
}

async function findRefusal(
  commandId: string,
  asked: AskedCommand | undefined,
  { personId }: Staff,
): Promise<ShowRefusal | null> {
  if (asked === undefined) return 'noCommand';
  if (asked.makerId !== personId) return 'notMaker';
  if (asked.status !== 'succeeded') return 'notSucceeded';
  return (await wasUnknown(commandId)) ? 'answeredLate' : null;
}

/** Its answer came when somebody may have made another one already: nobody is told that this one is the right one. */
async function wasUnknown(commandId: string): Promise<boolean> {
  const found = await getDatabase()
    .select({ sequence: logEntry.sequence })
    .from(logEntry)
    .where(and(eq(logEntry.commandId, commandId), eq(logEntry.event, 'command.unknown')))
    .limit(1);
  return found.length > 0;
}
