import 'server-only';
import { and, desc, eq, inArray } from 'drizzle-orm';
import { toActor } from '#server/audit/actor.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { permits } from '#server/auth/permission.ts';
import type { RequestContext } from '#server/auth/request-context.ts';
import type { Staff } from '#server/auth/staff.ts';
import { getDatabase } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';
import { sensitiveDigest } from '#server/db/schema/log-more.ts';
import { getEnv } from '#server/env.ts';
import { toCommandRow } from './command-row.ts';
import type { CommandRow } from './command-view.ts';
import { digestSensitive, type SensitiveValue } from './sensitive-digest.ts';

const most = 200;

/**
 * The commands in which this very value was sent (a bank account, an e-mail address, a telephone number, a name), newest
 * first, at most 200. That it was asked is an entry, with its kind and how many were found; the value is kept nowhere.
 * @returns null where the person may not read the log
 */
export async function findSameDigest(
  value: SensitiveValue,
  { staff, context }: { staff: Staff; context: RequestContext },
): Promise<CommandRow[] | null> {
  const common = { actor: toActor(staff), ...context };
  if (!permits(staff, 'log:read')) {
    await appendEntry({ event: 'digest.search_refused', ...common, code: 'notPermitted' });
    return null;
  }
  // Older values were made under older keys.
  const digests = getEnv().PAYLOAD_KEYS.map((key) => digestSensitive(value, key));
  const rows = await getDatabase()
    .selectDistinct({ command })
    .from(sensitiveDigest)
    .innerJoin(command, eq(command.id, sensitiveDigest.commandId))
    .where(and(eq(sensitiveDigest.kind, value.kind), inArray(sensitiveDigest.digest, digests)))
    .orderBy(desc(command.madeAt), desc(command.id))
    .limit(most);
  const found = rows.map((row) => toCommandRow(row.command));
  await appendEntry({ event: 'digest.searched', ...common, code: value.kind, details: { found: found.length } });
  return found;
}
