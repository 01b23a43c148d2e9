import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MoneyEffect } from '../money-effect.ts';
import { anyRules } from './any-rules.fixture.ts';
import { compareRules, type RuleDifference, relaxes } from './compare-rules.ts';
import { defaultRules } from './default-rules.ts';
import { judgeRules } from './judge-rules.ts';
import { measuresOf } from './measures-of.ts';
import { type CoveredOperation, governed } from './operations-by-rule.ts';
import type { Requirement } from './requirement.ts';
import type { Rule, RuleSet, Tier } from './rule.ts';

function changed(id: string, change: Partial<Rule>): RuleSet {
  return { rules: defaultRules.rules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule)) };
}

function differencesOf(id: string, change: Partial<Rule>): RuleDifference[] {
  return compareRules(defaultRules, changed(id, change)).flatMap(({ differences }) => differences);
}

const yen = (...tiers: Tier[]) => ({ tiers: { yen: tiers, points: [], days: [] } });

describe('a change of the rules', () => {
  it('is none where everything is judged alike, however it is written', () => {
    expect(compareRules(defaultRules, defaultRules)).toEqual([]);
    expect(compareRules(defaultRules, { rules: defaultRules.rules.toReversed() })).toEqual([]);
    const spelledOut = yen({ above: 50_000, deciders: 1 }, { above: 100_000, deciders: 2 });
    expect(differencesOf('repayments', spelledOut)).toEqual([]);
  });

  it('that lowers a tier is stricter between the two', () => {
    const changes = compareRules(defaultRules, changed('repayments', yen({ above: 50_000, deciders: 2 })));
    expect(changes).toEqual([
      {
        before: 'repayments',
        after: 'repayments',
        operations: expect.arrayContaining(['refundPayment', 'submitRepaymentRequest']),
        differences: [
          {
            what: 'deciders',
            direction: 'stricter',
            before: 1,
            after: 2,
            measure: 'yen',
            above: 50_000,
            upTo: 100_000,
            unknown: false,
          },
        ],
      },
    ]);
    expect(relaxes(changes)).toBe(false);
  });

  it('that takes a tier away is looser above it, and for what is not known', () => {
    expect(differencesOf('repayments', yen())).toEqual([
      {
        what: 'deciders',
        direction: 'looser',
        before: 2,
        after: 1,
        measure: 'yen',
        above: 100_000,
        upTo: null,
        unknown: true,
      },
    ]);
  });

  it('that makes small sums stricter and large ones looser is a relaxation', () => {
    const both = changed('repayments', { deciders: 2, ...yen() });
    const three = changed('repayments', yen({ above: 100_000, deciders: 3 }));
    expect(relaxes(compareRules(three, both))).toBe(true);
    expect(relaxes(compareRules(both, three))).toBe(true);
  });

  it.each([
    ['a longer life', { livesBusinessDays: 4 }, { livesBusinessDays: 2 }],
    [
      'a cause fewer to void a request',
      { voids: [] },
      { voids: ['accountWithdrawn', 'accountAnother', 'paymentState'] },
    ],
  ] as const)('is looser with %s, and stricter the other way', (_, looser, stricter) => {
    expect(differencesOf('dca', looser).every(({ direction }) => direction === 'looser')).toBe(true);
    expect(differencesOf('dca', stricter).every(({ direction }) => direction === 'stricter')).toBe(true);
    expect(differencesOf('dca', looser)).not.toEqual([]);
    expect(differencesOf('dca', stricter)).not.toEqual([]);
  });

  it('is looser where a fresh sign-in, or showing it to a lead, is given up', () => {
    expect(differencesOf('bankDetails', { stepUp: false })).toContainEqual({
      what: 'stepUp',
      after: false,
      direction: 'looser',
    });
    expect(differencesOf('stops', { showsLead: false })).toContainEqual({
      what: 'showsLead',
      after: false,
      direction: 'looser',
    });
  });

  it('lets nobody but leads decide about money, whatever it says', () => {
    expect(differencesOf('repayments', { decidedBy: ['lead', 'operator'] })).toEqual([]);
    expect(differencesOf('dca', { decidedBy: ['lead', 'operator'] })).toEqual([
      { what: 'decidedBy', role: 'operator', direction: 'looser' },
    ]);
  });

  it('that gives an operation a rule of its own says what it met before', () => {
    const rules = [
      {
        ...ruleOf('repayments'),
        id: 'refunds',
        covers: { by: 'operation' as const, operations: ['refundPayment'] },
        deciders: 2 as const,
      },
      ...changed('repayments', {
        covers: {
          by: 'operation',
          operations: ['submitRepaymentRequest', 'allowRepaymentSubmission', 'completeApproval'],
        },
      }).rules,
    ];
    expect(compareRules(defaultRules, { rules })).toEqual([
      expect.objectContaining({ before: 'repayments', after: 'refunds', operations: ['refundPayment'] }),
    ]);
  });
});

function ruleOf(id: string): Rule {
  const found = defaultRules.rules.find((rule) => rule.id === id);
  if (!found) throw new Error(`No rule ${id}`);
  return found;
}

/** What an operation needs, whoever makes it, in both modes, with amounts all around the tiers. */
function judgeAll(set: RuleSet, { name: operation, policy }: CoveredOperation, amounts: readonly (number | null)[]) {
  const counted = measuresOf(policy);
  const move = (yen: number | null): MoneyEffect => ({
    account: 'A-4B54C4BC',
    ledger: null,
    direction: 'out',
    yen,
    target: null,
  });
  return amounts.flatMap((amount) =>
    (['yen', 'points'] as const).flatMap((measure) =>
      [true, false].map((eased) =>
        judgeRules(set, {
          operation,
          policy,
          makerRoles: eased ? ['lead'] : ['operator'],
          effects: [
            ...(counted.has('yen') ? [move(measure === 'yen' ? amount : 0)] : []),
            ...(counted.has('points') ? [{ ...move(measure === 'points' ? amount : 0), unit: 'points' as const }] : []),
          ],
          earlier: [],
          delayDays: amount,
          extraDeciders: 0,
          organisationMode: !eased,
        }),
      ),
    ),
  );
}

function needsLess(before: Requirement, after: Requirement): boolean {
  return (
    after.deciders < before.deciders ||
    after.livesBusinessDays > before.livesBusinessDays ||
    (before.stepUp && !after.stepUp) ||
    before.voids.some((cause) => !after.voids.includes(cause)) ||
    after.decidedBy.some((role) => !before.decidedBy.includes(role)) ||
    (before.showsLead && !after.showsLead && after.deciders === 0)
  );
}

const waiting = governed.filter(({ policy }) => !policy.actsOnCaller);

describe('whatever is changed', () => {
  it('exactly those operations are called looser that may need less, whoever asks and however much it is', () => {
    fc.assert(
      fc.property(anyRules, anyRules, (from, to) => {
        const called = compareRules(from, to)
          .filter((change) => relaxes([change]))
          .flatMap(({ operations }) => operations);
        const amounts = amountsOf(from, to);
        const less = waiting.filter((operation) => {
          const after = judgeAll(to, operation, amounts);
          return judgeAll(from, operation, amounts).some((before, at) => {
            const then = after[at];
            return then === undefined || needsLess(before, then);
          });
        });
        expect(called.toSorted()).toEqual(less.map(({ name }) => name).toSorted());
      }),
      { numRuns: 3 },
    );
  });

  it('the other way round, what was stricter is looser', () => {
    fc.assert(
      fc.property(anyRules, anyRules, (from, to) => {
        const back = compareRules(to, from).flatMap(({ differences }) => differences);
        const there = compareRules(from, to).flatMap(({ differences }) => differences);
        const count = (differences: RuleDifference[], direction: string) =>
          differences.filter((difference) => difference.direction === direction).length;
        expect(count(back, 'looser')).toBe(count(there, 'stricter'));
        expect(count(back, 'stricter')).toBe(count(there, 'looser'));
      }),
      { numRuns: 20 },
    );
  });
});

function amountsOf(...sets: RuleSet[]): (number | null)[] {
  const tiers = sets.flatMap(({ rules }) => rules.flatMap((rule) => Object.values(rule.tiers).flat()));
  const around = tiers.flatMap(({ above }) => [above, above + 1]);
  return [...new Set([0, ...around]), null];
}
