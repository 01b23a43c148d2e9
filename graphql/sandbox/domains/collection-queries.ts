import { day, toInstant } from '../world/calendar.ts';
import { findAccount, ofAccount } from '../world/find.ts';
import type { CollectionProcessRecord, DunningRecord } from '../world/state.ts';
import { currentPause } from './collection-process.ts';
import { query, type TypeResolvers } from './resolver.ts';

/** Reads of one collection process or one dunning process; null where there is none. */
export const collectionQueries: TypeResolvers = {
  collectionProcessDetails: query<{ collectionProcessRecordNumber: string }>(
    ({ collectionProcessRecordNumber }, { state, clock }) => {
      const process = state.collectionProcesses[collectionProcessRecordNumber];
      return process ? toDetails(process, clock.now()) : null;
    },
  ),
  dunningProcess: query<{ accountNumber: string }>(({ accountNumber }, { state }) => {
    const account = findAccount(state, accountNumber);
    const processes = account ? ofAccount(state.dunningProcesses, account.number) : [];
    const process = processes.find(({ status }) => status === 'ACTIVE') ?? processes.at(-1);
    return process ? toDunningProcess(process) : null;
  }),
};

function toDetails(process: CollectionProcessRecord, now: number) {
  return {
    collectionProcessRecordNumber: process.number,
    isPaused: currentPause(process, now) !== null,
    isComplete: process.status === 'COMPLETE',
    isActive: process.status === 'ACTIVE',
    completionType: process.completion,
    associatedItems: process.items.map((item) => ({ ...item, occurredAt: toInstant(item.occurredAt) })),
    pausedDays: process.pauses.reduce((days, { pausedAt, endsAt, resumedAt }) => {
      const until = Math.min(resumedAt ?? endsAt, endsAt, now);
      return days + Math.max(0, Math.ceil((until - pausedAt) / day));
    }, 0),
    collectionProcessType: process.level,
    targetObjectIdentifier: process.target,
  };
}

function toDunningProcess(process: DunningRecord) {
  const done = process.actions.filter(({ actionedAt }) => actionedAt !== null);
  const next = process.actions.find(({ actionedAt }) => actionedAt === null);
  return {
    ...process,
    createdAt: toInstant(process.createdAt),
    updatedAt: toInstant(process.updatedAt),
    concludedAt: process.concludedAt === null ? null : toInstant(process.concludedAt),
    actions: process.actions.map(({ stepName, channel, dueDate, actionedAt }) => ({
      stepName,
      usedChannel: channel,
      dueDate,
      actionedAt: actionedAt === null ? null : toInstant(actionedAt),
      createdAt: toInstant(process.createdAt),
    })),
    previousStep: done.at(-1)?.stepName ?? null,
    nextStep: process.status === 'ACTIVE' ? (next?.stepName ?? null) : null,
  };
}
