import { describe, expect, it } from 'vitest';
import { checkRules } from './check-rules.ts';
import { defaultRules } from './default-rules.ts';
import type { Rule } from './rule.ts';

/** The shipped rules with one of them changed. */
function faultsOf(id: string, changed: Partial<Rule>) {
  return checkRules({ rules: defaultRules.rules.map((rule) => (rule.id === id ? { ...rule, ...changed } : rule)) });
}

const noTiers = { yen: [], points: [], days: [] };

describe('rules that nobody may ask for', () => {
  it('would let a larger amount go with fewer people', () => {
    const falling = [{ above: 10, deciders: 2 } as const, { above: 20, deciders: 1 } as const];
    const unordered = [{ above: 20, deciders: 2 } as const, { above: 10, deciders: 3 } as const];
    for (const yen of [falling, unordered, [{ above: 1.5, deciders: 2 } as const]]) {
      expect(faultsOf('repayments', { tiers: { ...noTiers, yen } })).toEqual([
        { rule: 'repayments', fault: 'tiersDoNotRise' },
      ]);
    }
    expect(faultsOf('repayments', { deciders: 3 })).toEqual([{ rule: 'repayments', fault: 'tiersDoNotRise' }]);
  });

  it('would make money, bank details, tokens or permissions routine', () => {
    for (const id of ['repayments', 'otherMoney', 'bankDetails', 'tokens', 'permissions']) {
      expect(faultsOf(id, { deciders: 0 }), id).toEqual([{ rule: id, fault: 'belowFloor' }]);
    }
    const late = { ...noTiers, yen: [{ above: 100_001, deciders: 1 } as const] };
    expect(faultsOf('repaymentApproval', { tiers: late })).toEqual([
      { rule: 'repaymentApproval', fault: 'belowFloor' },
    ]);
  });

  it('count what the operations do not have', () => {
    const days = [{ above: 30, deciders: 2 } as const];
    expect(faultsOf('repayments', { tiers: { ...noTiers, days } })).toEqual([
      { rule: 'repayments', fault: 'tiersCountNothing' },
    ]);
  });

  it('live for ever, or end before anybody can decide', () => {
    for (const livesBusinessDays of [0, 21, 1.5])
      expect(faultsOf('dca', { livesBusinessDays })).toEqual([{ rule: 'dca', fault: 'lifeOutOfRange' }]);
  });

  it('leave no lead to decide, or let somebody else', () => {
    expect(faultsOf('dca', { decidedBy: [] })).toEqual([{ rule: 'dca', fault: 'leadMayNotDecide' }]);
    for (const role of ['operator', 'auditor', 'administrator'] as const) {
      const faults = faultsOf('dca', { decidedBy: ['lead', role] });
      expect(faults, role).toEqual([{ rule: 'dca', fault: 'deciderMayNotDecide' }]);
    }
  });

  it('name an operation twice, one that does not exist, or nothing for the rest', () => {
    const covers = (...operations: string[]) => ({ covers: { by: 'operation' as const, operations } });
    expect(faultsOf('dca', covers('refundPayment'))).toEqual([{ rule: 'dca', fault: 'coveredTwice' }]);
    expect(faultsOf('dca', covers('refundPaymentt'))).toEqual([{ rule: 'dca', fault: 'unknownOperation' }]);
    expect(faultsOf('everythingElse', covers('createLead'))).toEqual([{ rule: '', fault: 'nothingForTheRest' }]);
  });
});
