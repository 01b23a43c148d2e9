import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roles } from '../role.ts';
import type { Requirement, Why } from './requirement.ts';
import { voidCauses } from './rule.ts';
import { sortWhy } from './sort-why.ts';
import { stricterOf } from './stricter-of.ts';

const anyWhy: fc.Arbitrary<Why> = fc.oneof(
  fc.record({ code: fc.constant('rule' as const), rule: fc.constantFrom('repayments', 'credits') }),
  fc.constant({ code: 'organisation' as const }),
  fc.record({
    code: fc.constant('amount' as const),
    measure: fc.constantFrom('yen' as const, 'points' as const),
    amount: fc.nat(200_000),
    above: fc.constantFrom(50_000, 100_000),
    deciders: fc.nat(3),
  }),
);

const anyRequirement: fc.Arbitrary<Requirement> = fc
  .record({
    ruleId: fc.constantFrom('repayments', 'credits', 'stops'),
    deciders: fc.nat(4),
    decidedBy: fc.subarray([...roles]),
    livesBusinessDays: fc.integer({ min: 1, max: 20 }),
    stepUp: fc.boolean(),
    voids: fc.subarray([...voidCauses]),
    showsLead: fc.boolean(),
    why: fc.array(anyWhy, { maxLength: 4 }).map(sortWhy),
    splitting: fc.boolean(),
  })
  .map((made) => ({ ...made, showsLead: made.deciders === 0 && made.showsLead }));

describe('the stricter of two requirements', () => {
  it('does not depend on how often and in which order it is taken', () => {
    fc.assert(
      fc.property(anyRequirement, anyRequirement, anyRequirement, (one, other, third) => {
        expect(stricterOf(one, one)).toEqual(one);
        expect(stricterOf(one, other)).toEqual(stricterOf(other, one));
        expect(stricterOf(stricterOf(one, other), third)).toEqual(stricterOf(one, stricterOf(other, third)));
      }),
    );
  });

  it('satisfies both', () => {
    fc.assert(
      fc.property(anyRequirement, anyRequirement, (one, other) => {
        const both = stricterOf(one, other);
        expect(both.deciders).toBeGreaterThanOrEqual(one.deciders);
        expect(both.livesBusinessDays).toBeLessThanOrEqual(one.livesBusinessDays);
        expect(both.stepUp || !one.stepUp).toBe(true);
        expect(both.voids).toEqual(expect.arrayContaining([...one.voids]));
        expect(one.decidedBy).toEqual(expect.arrayContaining([...both.decidedBy]));
      }),
    );
  });

  it('keeps the rule that asked for more people, and every reason once', () => {
    const plain: Requirement = {
      ruleId: 'credits',
      deciders: 1,
      decidedBy: ['lead'],
      livesBusinessDays: 3,
      stepUp: false,
      voids: [],
      showsLead: false,
      why: [{ code: 'rule', rule: 'credits' }],
      splitting: false,
    };
    const more = {
      ...plain,
      ruleId: 'repayments',
      deciders: 2,
      why: [...plain.why, { code: 'organisation' as const }],
    };
    expect(stricterOf(plain, more)).toEqual(more);
  });
});
