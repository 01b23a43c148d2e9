import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { EntryBy } from '#server/audit/entry-by.ts';
import type { EntryDraft } from '#server/audit/event.ts';
import { toStored } from '#server/commands/approval/record-request.ts';
import { tellWaiting } from '#server/commands/approval/tell-waiting.ts';
import type { StoredCommand } from '#server/commands/command-row.ts';
import type { Database } from '#server/db/client.ts';
import { approvalRequest } from '#server/db/schema/approvals.ts';
import { command } from '#server/db/schema/commands.ts';
import type { RequestState } from './request-state.ts';

/** Why the votes of an approved command count no longer. */
export type AskAgainCause = 'votesLapsed' | 'targetChanged' | 'rulesStricter';

/**
 * An approved command whose votes count no longer waits again, in a round of its own, for as long as it would have lived.
 * Nobody's yes is carried over.
 */
export async function askAgain(
  tx: Database,
  stored: StoredCommand,
  { round, expiresAt, ruleVersion, requirement }: RequestState,
  cause: AskAgainCause,
): Promise<void> {
  const { id, makerId } = stored;
  await tx.insert(approvalRequest).values({
    commandId: id,
    round: round + 1,
    makerId,
    ruleVersion,
    requirement: toStored(requirement),
    deciders: requirement.deciders,
    askedAt: sql`clock()`,
    expiresAt,
    cause,
  });
  const { rowCount } = await tx
    .update(command)
    .set({ status: 'waiting', statusAt: sql`clock()` })
    .where(and(eq(command.id, id), eq(command.status, 'approved')));
  if (rowCount !== 1) throw new Error('A command moved while its votes were counted');
  await tellWaiting(tx, stored, { round: round + 1, expiresAt });
}

export function toAskedAgain(
  { id, operation, account, reference }: StoredCommand,
  { round, ruleVersion, requirement }: RequestState,
  cause: AskAgainCause,
  by: EntryBy,
): EntryDraft {
  return {
    event: 'command.asked_again',
    ...by,
    commandId: id,
    operation,
    ...(account === null ? {} : { account }),
    reference,
    rule: requirement.ruleId,
    ruleVersion,
    deciders: requirement.deciders,
    round: round + 1,
    code: cause,
  };
}
