import { describe, expect, it } from 'vitest';
import { getOperationPolicy } from '../index.ts';
import type { MoneyEffect } from '../money-effect.ts';
import { defaultRules } from './default-rules.ts';
import type { EarlierMoney } from './earlier-money.ts';
import { type Asked, judgeRules } from './judge-rules.ts';
import type { RuleSet } from './rule.ts';

const account = 'A-4B54C4BC';
const another = 'A-0001AAAA';

function out(yen: number | null, more: Partial<MoneyEffect> = {}): MoneyEffect {
  return { account, ledger: null, direction: 'out', yen, target: null, ...more };
}

function sent(operation: string, ...effects: MoneyEffect[]): EarlierMoney {
  return { operation, effects, lost: false };
}

function judge(operation: string, asked: Partial<Asked>, set: RuleSet = defaultRules) {
  const policy = getOperationPolicy(operation);
  if (policy === null) throw new Error(`No operation ${operation}`);
  return judgeRules(set, {
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

const refund = (effects: MoneyEffect[], earlier: EarlierMoney[] = []) => judge('refundPayment', { effects, earlier });

describe('the second refund of 75,000 yen in a week', () => {
  const second = refund([out(75_000)], [sent('refundPayment', out(75_000))]);

  it('needs two people, is flagged, and says why', () => {
    expect(second).toMatchObject({ deciders: 2, splitting: true });
    expect(second.why).toContainEqual({
      code: 'account',
      measure: 'yen',
      account,
      own: 75_000,
      earlier: 75_000,
      commands: 1,
      above: 100_000,
      deciders: 2,
    });
  });

  it('counts other operations that pay the same account, and none that pays another or takes money', () => {
    const byCredit = refund([out(75_000)], [sent('postCredit', out(75_000))]);
    expect(byCredit).toMatchObject({ deciders: 2, splitting: true });
    expect(refund([out(75_000)], [sent('refundPayment', out(75_000, { account: another }))]).deciders).toBe(1);
    expect(refund([out(75_000)], [sent('collectPayment', out(75_000, { direction: 'in' }))]).deciders).toBe(1);
    expect(refund([out(75_000)], [sent('awardLoyaltyPoints', out(75_000, { unit: 'points' }))]).deciders).toBe(1);
  });

  it('needs one where both stay within the tier together', () => {
    const small = refund([out(50_000)], [sent('refundPayment', out(50_000))]);
    expect(small).toMatchObject({ deciders: 1, splitting: false });
    expect(small.why).toContainEqual({ code: 'within', measure: 'yen', amount: 100_000, upTo: 100_000 });
  });

  it('is not called splitting where one alone would need two people', () => {
    expect(refund([out(150_000)], [sent('refundPayment', out(75_000))]).splitting).toBe(false);
  });
});

describe('what is not known', () => {
  it('counts above every tier when it went to the account before', () => {
    const unknown = refund([out(1)], [sent('payoutReferralForAccount', out(null))]);
    expect(unknown).toMatchObject({ deciders: 2, splitting: false });
    expect(unknown.why).toContainEqual({
      code: 'unknownEarlier',
      measure: 'yen',
      account,
      above: 100_000,
      deciders: 2,
    });
  });

  it('counts so too when a restore has lost it, whichever way it went', () => {
    const lost: EarlierMoney = { operation: 'collectPayment', effects: [out(null)], lost: true };
    expect(refund([out(1)], [lost]).deciders).toBe(2);
    const charge = judge('createAccountCharge', { effects: [out(1, { direction: 'in' })], earlier: [lost] });
    expect(charge.deciders).toBe(2);
  });

  it('may be any account, but only one', () => {
    const someone = [out(60_000, { account: null })];
    expect(refund(someone, [sent('refundPayment', out(60_000))]).deciders).toBe(2);
    const apart = [sent('refundPayment', out(40_000)), sent('refundPayment', out(40_000, { account: another }))];
    expect(refund(someone, apart).deciders).toBe(1);
    expect(refund([out(60_000)], [sent('completeApproval', out(60_000, { account: null }))]).deciders).toBe(2);
  });
});

describe('a list', () => {
  it('counts as its sum, whoever gets it', () => {
    const list = [out(60_000), out(60_000, { account: another })];
    const { deciders, why, splitting } = judge('createScheduledTransactions', { effects: list });
    expect({ deciders, splitting }).toEqual({ deciders: 2, splitting: false });
    expect(why).toContainEqual({
      code: 'list',
      measure: 'yen',
      amount: 120_000,
      count: 2,
      above: 100_000,
      deciders: 2,
    });
  });

  it('does not add what goes in to what goes out: a transfer is counted once', () => {
    const both = [out(60_000, { account: another, direction: 'in' }), out(60_000)];
    expect(judge('transferLedgerBalance', { effects: both }).deciders).toBe(1);
  });
});

describe('a repayment that was asked for here and is approved upstream', () => {
  const approve = (yen: number, earlier: EarlierMoney[], target = '77') =>
    judge('approveRepayment', { effects: [out(yen, { target })], earlier, makerRoles: ['lead'] });

  it('is the same money, counted once', () => {
    expect(approve(75_000, [sent('submitRepaymentRequest', out(75_000))]).deciders).toBe(0);
    const approved = [sent('submitRepaymentRequest', out(75_000)), sent('approveRepayment', out(75_000))];
    expect(refund([out(25_000)], approved).deciders).toBe(1);
    expect(refund([out(25_001)], approved).deciders).toBe(2);
  });

  it('is money of its own where nobody here asked for it', () => {
    expect(refund([out(75_000)], [sent('approveRepayment', out(75_000, { target: '77' }))]).deciders).toBe(2);
    expect(approve(75_000, [sent('approveRepayment', out(75_000, { target: '78' }))]).deciders).toBe(1);
  });

  it('needs a second lead where the account got more than the tier in the week', () => {
    const asked = [sent('submitRepaymentRequest', out(80_000)), sent('refundPayment', out(80_000))];
    expect(approve(80_000, asked)).toMatchObject({ deciders: 1, splitting: true });
  });

  it('is one payment when it is blocked and let go again', () => {
    const earlier = [sent('approveRepayment', out(90_000, { target: '77' }))];
    const allowed = judge('allowRepaymentSubmission', { effects: [out(90_000, { target: '77' })], earlier });
    expect(allowed.deciders).toBe(1);
  });
});

describe('rules that leads have relaxed', () => {
  const relaxed: RuleSet = {
    rules: defaultRules.rules.map((rule) => ({
      ...rule,
      deciders: 0,
      tiers: { yen: [], points: [], days: [] },
      decidedBy: ['lead', 'operator'],
    })),
  };

  it.each([
    ['refundPayment', 'money'],
    ['storeRefundBankAccount', 'bank'],
    ['resetPassword', 'token'],
    ['createPortfolioUserRole', 'permission'],
    ['invalidatePaymentInstruction', 'bank'],
  ])('never make %s routine: a lead decides', (operation, floor) => {
    const found = judge(operation, { effects: operation === 'refundPayment' ? [out(1)] : [] }, relaxed);
    expect(found).toMatchObject({ deciders: 1, decidedBy: ['lead'] });
    expect(found.why).toContainEqual({ code: 'floor', floor });
  });

  it('never let an approval above 100,000 yen go with one lead alone', () => {
    const approve = (yen: number) =>
      judge('approveRepayment', { effects: [out(yen)], makerRoles: ['lead'] }, relaxed).deciders;
    expect([approve(100_000), approve(100_001)]).toEqual([0, 1]);
  });

  it('may let other changes go at once', () => {
    expect(judge('updateTemplate', {}, relaxed).deciders).toBe(0);
  });
});

describe('after a person said that the same money did not land', () => {
  it('one more decides, also where nobody would', () => {
    expect(judge('refundPayment', { effects: [out(10)], extraDeciders: 1 })).toMatchObject({ deciders: 2 });
    const approved = judge('approveRepayment', { effects: [out(10)], makerRoles: ['lead'], extraDeciders: 1 });
    expect(approved).toMatchObject({ deciders: 1 });
    expect(approved.why).toContainEqual({ code: 'saidNotLanded', more: 1 });
  });
});

describe('what acts on whoever sends it', () => {
  it('never waits', () => {
    expect(judge('updatePassword', {})).toMatchObject({ deciders: 0, ruleId: 'actsOnCaller' });
  });
});
