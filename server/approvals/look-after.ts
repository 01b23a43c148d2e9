import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import * as z from 'zod';
import { toActor } from '#server/audit/actor.ts';
import { appendEntries } from '#server/audit/append-entry.ts';
import { findLeadBar } from '#server/auth/find-lead-bar.ts';
import { checkOrigin } from '#server/auth/origin.ts';
import { permits } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';
import type { StoredCommand } from '#server/commands/command-row.ts';
import { toContext } from '#server/commands/to-context.ts';
import type { Database } from '#server/db/client.ts';
import { afterLook } from '#server/db/schema/approvals.ts';
import { command } from '#server/db/schema/commands.ts';
import { answerRefusal, type DecideAttempt, DecideRefused } from './decide-refused.ts';
import type { DecideResult } from './decide-result.ts';

const shape = z.strictObject({ commandId: z.uuid() });

/**
 * A lead has looked at what went at once because it stops or delays. Nothing of the command changes.
 * @param input whatever was posted
 */
export async function lookAfter(asked: DecideAttempt): Promise<DecideResult> {
  try {
    const { staff, commandId } = admit(asked);
    const stored = await appendEntries(
      (seen: StoredCommand) => [
        {
          event: 'command.looked_after',
          actor: toActor(staff),
          ...toContext(asked.request),
          commandId,
          operation: seen.operation,
          ...(seen.account === null ? {} : { account: seen.account }),
          reference: seen.reference,
        },
      ],
      (tx) => look(tx, staff, commandId),
    );
    return { ok: true, status: stored.status, missing: 0 };
  } catch (error) {
    if (error instanceof DecideRefused) return answerRefusal('command.look_refused', asked, error);
    console.error('a look was not recorded:', error instanceof Error ? (error.stack ?? error.message) : error);
    return answerRefusal('command.look_refused', asked, { code: 'notRecorded', status: undefined });
  }
}

function admit({ staff, input, request }: DecideAttempt): { staff: Staff; commandId: string } {
  if (!checkOrigin(request.headers)) throw new DecideRefused('foreignOrigin');
  if (staff === null) throw new DecideRefused('noSession');
  if (!permits(staff, 'commands:decide')) throw new DecideRefused('notPermitted');
  const read = shape.safeParse(input);
  if (!read.success) throw new DecideRefused('malformed');
  return { staff, commandId: read.data.commandId };
}

async function look(tx: Database, staff: Staff, id: string): Promise<StoredCommand> {
  const [stored] = await tx.select().from(command).where(eq(command.id, id));
  if (!stored) throw new DecideRefused('notFound');
  if (stored.makerId === staff.personId) throw new DecideRefused('makerMayNot');
  const bar = await findLeadBar(tx, staff.personId, stored.makerId);
  if (bar !== null) throw new DecideRefused(bar === 'noLead' ? 'roleMissing' : 'roleTooNew');
  const { rowCount } = await tx
    .update(afterLook)
    .set({ lookedBy: staff.personId, lookedByName: staff.name, lookedAt: sql`clock()` })
    .where(and(eq(afterLook.commandId, id), isNull(afterLook.lookedAt)));
  if (rowCount !== 1) throw new DecideRefused('notWaiting', stored.status);
  return stored;
}
