import { describe, expect, it } from 'vitest';
import { getOperationPolicy } from '../index.ts';
import { checkRules } from './check-rules.ts';
import { compareRules } from './compare-rules.ts';
import { defaultRules } from './default-rules.ts';
import { editRules, operationOfOwnRule, type RuleEdit, type RuleTerms } from './edit-rules.ts';
import { findRule } from './find-rule.ts';
import type { RuleSet } from './rule.ts';

const terms: RuleTerms = {
  deciders: 2,
  tiers: { yen: [], points: [], days: [] },
  decidedBy: ['lead'],
  livesBusinessDays: 1,
  stepUp: true,
  voids: [],
  showsLead: false,
};

function edited(edit: RuleEdit, set: RuleSet = defaultRules): RuleSet {
  const found = editRules(set, edit);
  if (found === null) throw new Error('Nothing was changed');
  return found;
}

function ruleOf(set: RuleSet, operation: string): string {
  const policy = getOperationPolicy(operation);
  return policy === null ? '' : findRule(set, operation, policy).id;
}

describe('a lead who changes one rule', () => {
  it('changes its numbers and neither its name nor what it is for', () => {
    const set = edited({ kind: 'change', rule: 'dca', terms });
    expect(set.rules.find(({ id }) => id === 'dca')).toEqual({
      id: 'dca',
      covers: defaultRules.rules.find(({ id }) => id === 'dca')?.covers,
      ...terms,
    });
    expect(checkRules(set)).toEqual([]);
  });

  it('gives an operation a rule of its own, and takes it away again', () => {
    const own = edited({ kind: 'own', operation: 'refundPayment', terms });
    expect(checkRules(own)).toEqual([]);
    expect([ruleOf(own, 'refundPayment'), ruleOf(own, 'submitRepaymentRequest')]).toEqual([
      'own:refundPayment',
      'repayments',
    ]);
    expect(operationOfOwnRule('own:refundPayment')).toBe('refundPayment');
    expect(edited({ kind: 'drop', rule: 'own:refundPayment' }, own)).toEqual(defaultRules);
  });

  it('gives a rule of its own to an operation that touches a bank account, and the floor stays', () => {
    const own = edited({ kind: 'own', operation: 'storeRefundBankAccount', terms: { ...terms, deciders: 0 } });
    expect(checkRules(own)).toEqual([{ rule: 'own:storeRefundBankAccount', fault: 'belowFloor' }]);
  });

  it('takes no shared rule away, and gives none to what does not exist, has one, or acts on whoever sends it', () => {
    expect(editRules(defaultRules, { kind: 'drop', rule: 'repayments' })).toBeNull();
    expect(editRules(defaultRules, { kind: 'change', rule: 'nothing', terms })).toBeNull();
    for (const operation of ['noSuchOperation', '__proto__', 'updatePassword']) {
      expect(editRules(defaultRules, { kind: 'own', operation, terms }), operation).toBeNull();
    }
    const own = edited({ kind: 'own', operation: 'refundPayment', terms });
    expect(editRules(own, { kind: 'own', operation: 'refundPayment', terms })).toBeNull();
  });

  it('whose own rule says what the shared one says has changed nothing', () => {
    const shared = defaultRules.rules.find(({ id }) => id === 'repayments');
    if (!shared) throw new Error('No such rule');
    const { id: _id, covers: _covers, ...same } = shared;
    expect(compareRules(defaultRules, edited({ kind: 'own', operation: 'refundPayment', terms: same }))).toEqual([]);
  });
});
