import 'server-only';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { readPath } from '#domains/read-path.ts';
import { isRepaymentStep, type RepaymentStep, repaymentSteps } from '#domains/repayment-steps.ts';
import type { Staff } from '#server/auth/staff.ts';
import { textFor } from '#server/commands/personal/text-for.ts';
import { getDatabase } from '#server/db/client.ts';
import { vote } from '#server/db/schema/approvals.ts';
import { command } from '#server/db/schema/commands.ts';
import type { CommandStatus } from '../command.ts';
import { toIso } from '../command-row.ts';
import { isVisible } from '../is-visible.ts';

/** A command of ours about a request, or about the repayment that it became. */
export interface StepView {
  id: string;
  operation: RepaymentStep;
  status: CommandStatus;
  makerName: string;
  madeAt: string;
  statusAt: string;
  /** Who approved it here. */
  deciders: string[];
  /** What upstream was told why; null: nothing, or it takes none. */
  reason: string | null;
  /** The reader may open it. */
  visible: boolean;
}

/** All of them, oldest first: approvals, blocks, allowances of the repayment, cancellations of the request. */
export async function findSteps(
  staff: Staff,
  { account, requestId, repaymentId }: { account: string; requestId: string | null; repaymentId: string | null },
): Promise<StepView[]> {
  const rows = await getDatabase()
    .select()
    .from(command)
    .where(and(eq(command.account, account), inArray(command.operation, Object.keys(repaymentSteps))))
    .orderBy(asc(command.madeAt));
  const about = rows.flatMap((row) => {
    if (!isRepaymentStep(row.operation)) return [];
    const named = readPath(JSON.parse(row.body), `variables.${repaymentSteps[row.operation]}`);
    const wanted = row.operation === 'cancelRepaymentRequest' ? requestId : repaymentId;
    return wanted !== null && named === wanted ? [{ row, operation: row.operation }] : [];
  });
  if (about.length === 0) return [];
  const votes = await getDatabase()
    .select({ commandId: vote.commandId, name: vote.voterName })
    .from(vote)
    .where(
      and(
        inArray(
          vote.commandId,
          about.map(({ row }) => row.id),
        ),
        eq(vote.verdict, 'approve'),
      ),
    );
  const say = textFor(staff);
  return Promise.all(
    about.map(async ({ row, operation }): Promise<StepView> => {
      const reason = readPath(JSON.parse(row.body), 'variables.input.reason');
      return {
        id: row.id,
        operation,
        status: row.status,
        makerName: row.makerName,
        madeAt: toIso(row.madeAt),
        statusAt: toIso(row.statusAt),
        deciders: votes.filter(({ commandId }) => commandId === row.id).map(({ name }) => name),
        reason: typeof reason === 'string' && reason !== '' ? say(reason) : null,
        visible: await isVisible(staff, row),
      };
    }),
  );
}

const tookEffect: readonly CommandStatus[] = ['succeeded', 'landed'];

/** What holds the repayment back, by what this console did: upstream shows nobody that it is blocked. */
export function standingBlock(steps: readonly StepView[]): StepView | null {
  const last = steps
    .filter(({ operation, status }) => isIntervention(operation) && tookEffect.includes(status))
    .toSorted((one, other) => one.statusAt.localeCompare(other.statusAt))
    .at(-1);
  return last?.operation === 'blockRepaymentSubmission' ? last : null;
}

/** One of this kind that is not over: it waits, is on its way, or nobody knows how it ended. */
export function findOpenStep(steps: readonly StepView[], operation: RepaymentStep): StepView | null {
  const open: readonly CommandStatus[] = ['prepared', 'waiting', 'approved', 'sending', 'unknown'];
  return steps.find((step) => step.operation === operation && open.includes(step.status)) ?? null;
}

function isIntervention(operation: RepaymentStep): boolean {
  return operation === 'blockRepaymentSubmission' || operation === 'allowRepaymentSubmission';
}
