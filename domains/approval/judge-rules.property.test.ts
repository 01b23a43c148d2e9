import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getOperationPolicy } from '../index.ts';
import type { MoneyEffect } from '../money-effect.ts';
import { anyEarlier, anyEffect, anyMoneyOperation, anyRules, anyYen } from './any-rules.fixture.ts';
import { checkRules } from './check-rules.ts';
import type { EarlierMoney } from './earlier-money.ts';
import { judgeRules } from './judge-rules.ts';
import type { RuleSet } from './rule.ts';

interface Case {
  set: RuleSet;
  operation: string;
  effects: readonly MoneyEffect[];
  earlier?: readonly EarlierMoney[];
}

function decidersOf({ set, operation, effects, earlier = [] }: Case): number {
  const policy = getOperationPolicy(operation);
  if (policy === null) throw new Error(`No operation ${operation}`);
  return judgeRules(set, {
    operation,
    policy,
    makerRoles: ['lead'],
    effects,
    earlier,
    delayDays: null,
    extraDeciders: 0,
    organisationMode: false,
  }).deciders;
}

const anyCase = fc.record({
  set: anyRules,
  operation: anyMoneyOperation,
  effects: fc.array(anyEffect(), { minLength: 1, maxLength: 4 }),
  earlier: anyEarlier,
});

describe('whatever numbers leads put into the rules', () => {
  it('they are rules that may be asked for', () => {
    fc.assert(
      fc.property(anyRules, (set) => {
        expect(checkRules(set)).toEqual([]);
      }),
    );
  });

  it('more yen never need fewer deciders, and what is not known needs the most', () => {
    fc.assert(
      fc.property(anyCase, anyEffect(anyYen), anyYen, (asked, effect, more) => {
        const withOne = (yen: number | null) =>
          decidersOf({ ...asked, effects: [...asked.effects, { ...effect, yen }] });
        const small = withOne(effect.yen);
        const large = withOne((effect.yen ?? 0) + more);
        expect(large).toBeGreaterThanOrEqual(small);
        expect(withOne(null)).toBeGreaterThanOrEqual(large);
      }),
      { numRuns: 1_000 },
    );
  });

  it('a sum that is split into several commands to one account never needs fewer', () => {
    const firstSteps = fc.constantFrom('refundPayment', 'submitRepaymentRequest', 'postCredit', 'collectPayment');
    fc.assert(
      fc.property(
        anyRules,
        firstSteps,
        fc.array(anyYen, { minLength: 2, maxLength: 5 }),
        anyEarlier,
        (set, operation, parts, earlier) => {
          const effect = (yen: number): MoneyEffect => ({
            account: 'A-4B54C4BC',
            ledger: null,
            direction: 'out',
            yen,
            target: null,
          });
          const whole = decidersOf({
            set,
            operation,
            effects: [effect(parts.reduce((sum, part) => sum + part, 0))],
            earlier,
          });
          const needed = parts.map((part, at) => {
            const sent = parts.slice(0, at).map((yen) => ({ operation, effects: [effect(yen)], lost: false }));
            return decidersOf({ set, operation, effects: [effect(part)], earlier: [...earlier, ...sent] });
          });
          expect(Math.max(...needed)).toBeGreaterThanOrEqual(whole);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('a sum that is split within a list never needs fewer', () => {
    fc.assert(
      fc.property(anyCase, anyEffect(anyYen), anyYen, (asked, effect, more) => {
        const whole = [...asked.effects, { ...effect, yen: (effect.yen ?? 0) + more }];
        const split = [...asked.effects, effect, { ...effect, yen: more }];
        expect(decidersOf({ ...asked, effects: split })).toBeGreaterThanOrEqual(
          decidersOf({ ...asked, effects: whole }),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it('neither the order of a list nor that of the earlier commands matters', () => {
    fc.assert(
      fc.property(
        anyCase.chain((asked) =>
          fc.record({
            asked: fc.constant(asked),
            effects: fc.shuffledSubarray(asked.effects, { minLength: asked.effects.length }),
            earlier: fc.shuffledSubarray(asked.earlier, { minLength: asked.earlier.length }),
          }),
        ),
        ({ asked, ...shuffled }) => {
          expect(decidersOf({ ...asked, ...shuffled })).toBe(decidersOf(asked));
        },
      ),
    );
  });

  it('one more earlier command never makes it fewer', () => {
    fc.assert(
      fc.property(anyCase, anyEarlier, (asked, others) => {
        expect(decidersOf({ ...asked, earlier: [...asked.earlier, ...others] })).toBeGreaterThanOrEqual(
          decidersOf(asked),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it('money always needs somebody, but for a lead who approves up to 100,000 yen upstream', () => {
    fc.assert(
      fc.property(anyCase, (asked) => {
        if (decidersOf(asked) > 0) return;
        expect(asked.operation).toBe('approveRepayment');
        expect(asked.effects.every(({ yen, unit }) => unit === 'points' || (yen !== null && yen <= 100_000))).toBe(
          true,
        );
      }),
      { numRuns: 1_000 },
    );
  });
});
