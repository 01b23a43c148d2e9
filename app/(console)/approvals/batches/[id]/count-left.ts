import type { BatchLine } from '#server/approvals/batch/get-batch.ts';
import type { CommandStatus } from '#server/commands/command.ts';

/** What somebody has to do about a row once all has ended; null: nothing. */
export type Left = 'notApproved' | 'waiting' | 'unsent' | 'refused' | 'notSent' | 'unknown' | 'contradicted' | 'ended';

const byStatus: Readonly<Record<CommandStatus, Left | null>> = {
  prepared: null,
  waiting: 'waiting',
  approved: 'unsent',
  sending: null,
  succeeded: null,
  refused: 'refused',
  not_sent: 'notSent',
  unknown: 'unknown',
  rejected: 'ended',
  returned: 'ended',
  withdrawn: 'ended',
  expired: 'ended',
  void: 'ended',
  landed: null,
  did_not_land: 'notSent',
  contradicted: 'contradicted',
};

export function findLeft({ refused, status }: BatchLine): Left | null {
  return refused === null ? byStatus[status] : 'notApproved';
}

/** How many rows leave what to do, in the order in which it is said. */
export function countLeft(lines: readonly BatchLine[]): [left: Left, count: number][] {
  const kinds = lines.flatMap((line) => findLeft(line) ?? []);
  const order: readonly Left[] = [
    'contradicted',
    'unknown',
    'notApproved',
    'unsent',
    'waiting',
    'refused',
    'notSent',
    'ended',
  ];
  return order.flatMap((left): [Left, number][] => {
    const count = kinds.filter((kind) => kind === left).length;
    return count === 0 ? [] : [[left, count]];
  });
}
