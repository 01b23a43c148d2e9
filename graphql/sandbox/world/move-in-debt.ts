import type { DunningPlan, ProceedingPlan, ProcessPlan } from './account-plan.ts';
import { day, toDay } from './calendar.ts';
import { findCollectionConfig } from './collection-configs.ts';
import { nextNumber } from './counters.ts';
import { dunningSteps } from './dunning-paths.ts';
import { ledgerNumber } from './ledger-number.ts';
import type { MoveIn } from './move-in-context.ts';
import type { CollectionProcessRecord, DunningRecord } from './state.ts';

/** Proceedings at agencies, collection processes and dunning of a plan. */
export function moveInDebt(context: MoveIn): void {
  const { plan } = context;
  for (const proceeding of plan.proceedings ?? []) addProceeding(context, proceeding);
  for (const process of plan.processes ?? []) addProcess(context, process);
  for (const dunning of plan.dunning ?? []) addDunning(context, dunning);
}

function addProceeding({ state, plan, random }: MoveIn, proceeding: ProceedingPlan): void {
  const { ledger, agency, campaign, amount, stopReason } = proceeding;
  const startedAt = state.seededAt - random.between(40, 200) * day;
  state.proceedings.push({
    accountNumber: plan.number,
    ledgerNumber: ledger && ledgerNumber(plan.number, ledger),
    agency,
    campaign,
    isWhiteLabel: random.percent(30),
    amount,
    notes: null,
    startedAt,
    stoppedAt: stopReason === undefined ? null : startedAt + random.between(5, 35) * day,
    stopReason: stopReason ?? null,
  });
}

function addProcess(context: MoveIn, plan: ProcessPlan): void {
  const { state, account, random } = context;
  const config = findCollectionConfig(plan.configCode);
  if (!config) throw new Error(`No configuration ${plan.configCode}`);
  const number = plan.number ?? `CP-${nextNumber(state, 'collectionProcess').toString(16).toUpperCase()}`;
  const startedAt = state.seededAt - random.between(10, 90) * day;
  const wasActive = plan.status === 'ACTIVE' || plan.wasActive === true;
  const targets = {
    ACCOUNT: account.number,
    LEDGER: ledgerNumber(account.number, plan.ledger ?? 'electricity'),
    BILLING_DOCUMENT: account.documents[0] ?? '',
  };
  const step = config.steps[0];
  state.collectionProcesses[number] = {
    number,
    accountNumber: account.number,
    level: config.level,
    target: targets[config.level],
    configCode: config.code,
    status: plan.status,
    completion: plan.completion ?? null,
    completionDetails: null,
    startedAt,
    activatedAt: wasActive ? startedAt + 2 * day : null,
    externalReference: plan.externalReference ?? null,
    externalSourceName: plan.externalReference === undefined ? null : 'AOBA',
    latestStep: wasActive && step !== undefined ? { stepIdentifier: step, status: 'COMPLETED' } : null,
    pauses: plan.paused ? [pauseAround(state.seededAt)] : [],
    items: [],
    events: [],
  };
}

function pauseAround(now: number): CollectionProcessRecord['pauses'][number] {
  return {
    reason: 'お客様相談中',
    pausedAt: now - 3 * day,
    endsAt: now + 27 * day,
    resumedAt: null,
    resumedReason: null,
  };
}

function addDunning({ state, plan, random }: MoveIn, { pathName, status, badDebt }: DunningPlan): void {
  const createdAt = state.seededAt - random.between(20, 60) * day;
  const concluded = status === 'COMPLETE' || status === 'WITHDRAWN';
  const actions: DunningRecord['actions'] = dunningSteps(pathName).map(({ stepName, channel, afterDays }) => {
    const dueAt = createdAt + afterDays * day;
    const done = concluded || dueAt < state.seededAt;
    return { stepName, channel, dueDate: toDay(dueAt), actionedAt: done ? dueAt : null };
  });
  state.dunningProcesses.push({
    accountNumber: plan.number,
    pathName,
    startDate: toDay(createdAt),
    status,
    createdNote: '支払期限の超過',
    createdAt,
    updatedAt: createdAt + 10 * day,
    concludedAt: concluded ? createdAt + 15 * day : null,
    createdBy: 'system',
    withdrawnBy: status === 'WITHDRAWN' || status === 'WITHDRAWING' ? 'suzuki' : null,
    actions,
    badDebt: badDebt ?? null,
    pauses: [],
  });
}
