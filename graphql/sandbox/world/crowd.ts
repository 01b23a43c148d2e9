import type { AccountPlan, DunningPlan, PaymentPlan, ProceedingPlan, ProcessPlan } from './account-plan.ts';
import type { Random } from './random.ts';
import type { PaymentStatus, RepaymentStatus, RequestStatus } from './state.ts';

const repaymentStatuses: readonly RepaymentStatus[] = [
  'REQUESTED',
  'APPROVED',
  'SUBMITTED',
  'FAILED',
  'PAID',
  'THIRD_PARTY',
  'HISTORIC',
];
const requestStatuses: readonly RequestStatus[] = ['REQUESTED', 'ACCEPTED', 'CANCELLED', 'REJECTED'];
const rarePayments: readonly PaymentStatus[] = ['PENDING', 'FAILED', 'SCHEDULED', 'REQUESTED', 'HISTORIC', 'PROMISED'];

/** An account of no special standing. What is to occur in every state goes by the index, the rest by chance. */
export function crowdPlan(number: string, index: number, random: Random): AccountPlan {
  const credit = random.percent(48);
  const electricity = credit ? random.between(5, 900) * 100 : random.percent(85) ? -random.between(3, 600) * 100 : 0;
  const owes = electricity < 0;
  return {
    number,
    electricity,
    ...(random.percent(35) ? { gas: random.between(-200, 200) * 100 } : {}),
    ...standing(index),
    accountType: random.percent(8) ? 'BUSINESS' : 'DOMESTIC',
    isInHardship: owes && random.percent(10),
    payments: payments(random),
    ...(credit && index % 3 === 0 ? { repayments: repayments(index, electricity) } : {}),
    ...(credit && index % 4 === 1
      ? { requests: [{ amount: Math.floor(electricity / 5), status: at(requestStatuses, index >> 2) }] }
      : {}),
    ...(owes && index % 7 === 0 ? { proceedings: proceedings(index, -electricity) } : {}),
    ...(owes && index % 5 === 0 ? { processes: processes(index) } : {}),
    ...(owes && index % 6 === 0 ? { dunning: dunning(index) } : {}),
  };
}

function standing(index: number): Pick<AccountPlan, 'status' | 'refundBar'> {
  if (index % 25 === 7) return { status: 'WITHDRAWN', refundBar: 'The account is withdrawn.' };
  if (index % 40 === 11) return { status: 'PENDING' };
  if (index % 60 === 23) return { status: 'DORMANT' };
  if (index % 90 === 31) return { status: 'ENROLMENT_ERROR' };
  return { status: 'ACTIVE' };
}

function payments(random: Random): PaymentPlan[] {
  return Array.from({ length: random.between(2, 6) }, () => ({
    amount: random.between(25, 320) * 100 + random.below(100),
    status: random.percent(82) ? 'CLEARED' : random.pick(rarePayments),
    transactionType: random.pick(['DD_REGULAR_COLLECTION', 'DD_REGULAR_COLLECTION', 'CREDIT_CARD', 'KONBINI', 'EFT']),
  }));
}

function repayments(index: number, credit: number): NonNullable<AccountPlan['repayments']> {
  const first = Math.floor(index / 3);
  const amount = Math.floor(credit / 10);
  return [
    { amount, status: at(repaymentStatuses, first) },
    { amount: amount + 500, status: at(repaymentStatuses, first + 4), askedBy: 'sato' },
  ];
}

function proceedings(index: number, amount: number): ProceedingPlan[] {
  const running: ProceedingPlan = { ledger: 'electricity', agency: 'AOBA', campaign: 'EARLY_STAGE', amount };
  const over: ProceedingPlan = {
    ledger: null,
    agency: 'HINODE',
    campaign: 'LATE_STAGE',
    amount,
    stopReason: 'PAID_IN_FULL',
  };
  return index % 14 === 0 ? [over] : [running];
}

function processes(index: number): ProcessPlan[] {
  const plans: readonly ProcessPlan[] = [
    { configCode: 'ACCOUNT_STANDARD', status: 'ACTIVE' },
    { configCode: 'LEDGER_STANDARD', ledger: 'electricity', status: 'PENDING' },
    { configCode: 'DOCUMENT_STANDARD', status: 'ACTIVE' },
    { configCode: 'ACCOUNT_STANDARD', status: 'COMPLETE', completion: 'ENDED', wasActive: true },
    {
      configCode: 'LEDGER_STANDARD',
      ledger: 'electricity',
      status: 'COMPLETE',
      completion: 'WITHDRAWN',
      wasActive: true,
    },
    { configCode: 'DOCUMENT_STANDARD', status: 'COMPLETE', completion: 'CANCELLED' },
    { configCode: 'ACCOUNT_STANDARD', status: 'COMPLETE', completion: 'NEVER_ACTIONED' },
    { configCode: 'LEDGER_STANDARD', ledger: 'electricity', status: 'ACTIVE', paused: true },
  ];
  return [at(plans, Math.floor(index / 5))];
}

function dunning(index: number): DunningPlan[] {
  const statuses: readonly DunningPlan['status'][] = ['ACTIVE', 'COMPLETE', 'WITHDRAWN', 'ACTIVE', 'WITHDRAWING'];
  return [{ pathName: index % 12 === 0 ? 'FINAL' : 'STANDARD', status: at(statuses, Math.floor(index / 6)) }];
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('An empty list');
  return found;
}
