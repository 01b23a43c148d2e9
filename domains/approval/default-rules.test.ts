import { describe, expect, it } from 'vitest';
import { operationNames } from '#graphql/catalogue/operation-names.ts';
import { getOperationPolicy } from '../index.ts';
import type { MoneyEffect } from '../money-effect.ts';
import { checkRules } from './check-rules.ts';
import { defaultRules } from './default-rules.ts';
import { judgeRules } from './judge-rules.ts';
import { operationsByRule } from './operations-by-rule.ts';
import type { Requirement } from './requirement.ts';

const account = 'A-4B54C4BC';

interface Case {
  operation: string;
  effects?: MoneyEffect[];
  makerRoles?: ('operator' | 'lead')[];
  delayDays?: number | null;
  organisationMode?: boolean;
}

function judge({ operation, ...asked }: Case): Requirement {
  const policy = getOperationPolicy(operation);
  if (policy === null) throw new Error(`No operation ${operation}`);
  return judgeRules(defaultRules, {
    operation,
    policy,
    makerRoles: ['operator'],
    effects: [],
    earlier: [],
    delayDays: null,
    extraDeciders: 0,
    organisationMode: false,
    ...asked,
  });
}

function out(yen: number | null, more: Partial<MoneyEffect> = {}): MoneyEffect {
  return { account, ledger: null, direction: 'out', yen, target: null, ...more };
}

const byRule = operationsByRule(defaultRules);

describe('the rules that are shipped', () => {
  it('have no fault', () => {
    expect(checkRules(defaultRules)).toEqual([]);
  });

  it('are met by every operation, each exactly one, unless it acts on whoever sends it', () => {
    const met = [...byRule.values()].flat().map(({ name }) => name);
    const own = operationNames.filter((name) => getOperationPolicy(name)?.actsOnCaller);
    expect([...met, ...own].toSorted()).toEqual([...operationNames].toSorted());
    expect(new Set(met).size + own.length).toBe(382);
    expect(defaultRules.rules.filter(({ id }) => !byRule.has(id))).toEqual([]);
  });

  it('let only routine work, what stops or delays, and an approval by a lead go at once', () => {
    const atOnce = operationNames.filter((name) => {
      const lead = judge({ operation: name, effects: [out(1)], makerRoles: ['lead'], delayDays: 30 });
      return lead.deciders === 0 && lead.ruleId !== 'actsOnCaller';
    });
    expect(atOnce.filter((name) => getOperationPolicy(name)?.effect === 'change')).toEqual([]);
    expect(atOnce.filter((name) => getOperationPolicy(name)?.effect === 'money')).toEqual(['approveRepayment']);
    expect(atOnce.filter((name) => getOperationPolicy(name)?.touches)).toEqual([]);
    for (const name of ['createAccountNote', 'createApiExceptionNote', 'validateEmail', 'blockRepaymentSubmission']) {
      expect(atOnce).toContain(name);
    }
  });

  it.each([
    'submitRepaymentRequest',
    'refundPayment',
    'createAccountCredit',
    'createAccountCharge',
    'transferLedgerBalance',
  ])('ask one lead about %s up to 100,000 yen and two above', (operation) => {
    expect(judge({ operation, effects: [out(100_000)] })).toMatchObject({ deciders: 1, decidedBy: ['lead'] });
    expect(judge({ operation, effects: [out(100_001)] }).deciders).toBe(2);
  });

  it('explain why two people decide about a refund of 150,000 yen', () => {
    expect(judge({ operation: 'refundPayment', effects: [out(150_000)] }).why).toEqual([
      { code: 'rule', rule: 'repayments' },
      { code: 'amount', measure: 'yen', amount: 150_000, above: 100_000, deciders: 2 },
    ]);
  });

  it('ask two leads about what nobody can count', () => {
    const { deciders, why } = judge({ operation: 'payoutReferralForAccount', effects: [out(null)] });
    expect(deciders).toBe(2);
    expect(why).toContainEqual({ code: 'unknownAmount', measure: 'yen', above: 100_000, deciders: 2 });
  });

  it('count points in points', () => {
    const points = (count: number) => [out(count, { unit: 'points' })];
    expect(judge({ operation: 'awardLoyaltyPoints', effects: points(10_000) }).deciders).toBe(1);
    expect(judge({ operation: 'awardLoyaltyPoints', effects: points(10_001) }).deciders).toBe(2);
  });

  it('ask a lead about debts handed to an agency, withdrawals, terminations and everything that has no rule of its own', () => {
    for (const [operation, rule] of [
      ['commenceDcaProceeding', 'dca'],
      ['closeDcaProceeding', 'dca'],
      ['withdrawAccount', 'accountWithdrawal'],
      ['terminateContract', 'contractTermination'],
      ['storeRefundBankAccount', 'bankDetails'],
      ['createPortfolioUserRole', 'permissions'],
      ['collectPayment', 'otherMoney'],
      ['resumeCollectionProcess', 'everythingElse'],
    ] as const) {
      expect(judge({ operation, effects: [] }), operation).toMatchObject({ ruleId: rule, deciders: 1 });
    }
  });

  it('want a fresh sign-in for bank details, permissions and tokens', () => {
    for (const operation of ['storeRefundBankAccount', 'createPortfolioUserRole', 'resetPassword']) {
      expect(judge({ operation }).stepUp, operation).toBe(true);
    }
  });
});

describe('approving a repayment upstream', () => {
  const approve = (yen: number | null, more: Partial<Case> = {}) =>
    judge({ operation: 'approveRepayment', effects: [out(yen, { target: '77' })], makerRoles: ['lead'], ...more });

  it('needs nobody else up to 100,000 yen when a lead does it', () => {
    expect(approve(100_000)).toMatchObject({ deciders: 0, ruleId: 'repaymentApproval' });
    expect(approve(100_000).why).toContainEqual({ code: 'leadMade' });
  });

  it('needs a second lead above, and where the amount is not known', () => {
    expect(approve(100_001).deciders).toBe(1);
    expect(approve(null).deciders).toBe(1);
  });

  it('needs somebody always where upstream sees one actor, or where no lead makes it', () => {
    expect(approve(1, { organisationMode: true })).toMatchObject({ deciders: 1 });
    expect(approve(1, { makerRoles: ['operator'] })).toMatchObject({ deciders: 1 });
    expect(approve(1, { effects: [] })).toMatchObject({ deciders: 1 });
  });
});

describe('stopping and delaying', () => {
  it('goes at once and is shown to a lead afterwards', () => {
    expect(judge({ operation: 'blockRepaymentSubmission' })).toMatchObject({ deciders: 0, showsLead: true });
    expect(judge({ operation: 'pauseCollectionProcess', delayDays: 30 })).toMatchObject({
      deciders: 0,
      showsLead: true,
    });
  });

  it('needs a lead beyond 30 days, and where the length is not known', () => {
    expect(judge({ operation: 'pauseCollectionProcess', delayDays: 31 })).toMatchObject({
      deciders: 1,
      showsLead: false,
    });
    expect(judge({ operation: 'pauseDunning', delayDays: null }).deciders).toBe(1);
  });

  it('has opposites that need a lead', () => {
    expect(judge({ operation: 'allowRepaymentSubmission', effects: [out(1)] }).deciders).toBe(1);
    expect(judge({ operation: 'resumeCollectionProcess' }).deciders).toBe(1);
  });
});
