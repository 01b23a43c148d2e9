import { refuse } from '../refusal.ts';
import { findAccount } from '../world/find.ts';
import { submitAfter } from '../world/settle.ts';
import type { RepaymentRecord } from '../world/state.ts';
import { mutation, type Run } from './resolver.ts';
import { toRepayment } from './views.ts';

/** Letters that a reason of an intervention may have. */
const longestReason = 255;

interface InterventionInput {
  repaymentId: string;
  reason?: string | null;
}

/**
 * Approves a repayment; half an hour later the clock sends it to the bank. Refused: KT-CT-3959 not of this account, or the
 * caller asked for it, 3934 approved already, 3973 in another state than requested, 3935 blocked, or an account without a bank.
 */
export const approveRepayment = mutation<{ input: { accountNumber: string; repaymentId: string } }>(
  'approveRepayment',
  ({ input }, { state, now, caller, effect }) => {
    const path = { inputPath: ['input', 'repaymentId'] };
    const repayment = state.repayments[input.repaymentId];
    if (!repayment || repayment.accountNumber !== findAccount(state, input.accountNumber)?.number)
      return refuse('KT-CT-3959', path);
    if (repayment.askedBy === caller.subject) return refuse('KT-CT-3959');
    if (repayment.status === 'APPROVED') return refuse('KT-CT-3934', path);
    if (repayment.status !== 'REQUESTED') return refuse('KT-CT-3973', path);
    if (repayment.block !== null || state.accounts[repayment.accountNumber]?.bank === null) {
      return refuse('KT-CT-3935', path);
    }
    repayment.status = 'APPROVED';
    repayment.submitAt = now + submitAfter;
    effect({ account: repayment.accountNumber, amount: repayment.amount });
    return { repayment: toRepayment(repayment) };
  },
);

/**
 * Lets a blocked repayment go on. Refused: KT-CT-3944 unknown, 3950 reason too long, 3945 not blocked or with the bank already.
 */
export const allowRepaymentSubmission = mutation<{ input: InterventionInput }>(
  'allowRepaymentSubmission',
  ({ input }, run) => {
    const repayment = takeRepayment(run, input);
    if (!isOpen(repayment) || repayment.block === null) {
      return refuse('KT-CT-3945', { inputPath: ['input', 'repaymentId'] });
    }
    repayment.block = null;
    if (repayment.status === 'APPROVED') repayment.submitAt = run.now + submitAfter;
    run.effect({ account: repayment.accountNumber, amount: repayment.amount });
    return intervention(repayment, 'ALLOW', input);
  },
);

/**
 * Keeps a repayment from the bank until it is allowed. Refused: KT-CT-3944 unknown, 3950 reason too long, 3946 blocked or with
 * the bank already.
 */
export const blockRepaymentSubmission = mutation<{ input: InterventionInput }>(
  'blockRepaymentSubmission',
  ({ input }, run) => {
    const repayment = takeRepayment(run, input);
    if (!isOpen(repayment) || repayment.block !== null) {
      return refuse('KT-CT-3946', { inputPath: ['input', 'repaymentId'] });
    }
    repayment.block = { reason: input.reason ?? null, by: run.caller.subject, at: run.now };
    run.effect({ account: repayment.accountNumber, amount: repayment.amount });
    return intervention(repayment, 'BLOCK', input);
  },
);

function takeRepayment({ state }: Run, { repaymentId, reason }: InterventionInput): RepaymentRecord {
  const repayment = state.repayments[repaymentId];
  if (!repayment) return refuse('KT-CT-3944', { inputPath: ['input', 'repaymentId'] });
  if ((reason ?? '').length > longestReason) return refuse('KT-CT-3950', { inputPath: ['input', 'reason'] });
  return repayment;
}

function isOpen({ status }: RepaymentRecord): boolean {
  return status === 'REQUESTED' || status === 'APPROVED';
}

function intervention({ id }: RepaymentRecord, outcome: string, { reason }: InterventionInput): unknown {
  return { repaymentId: id, repaymentIntervention: { outcome, reason: reason ?? null } };
}
