import type { MoneyEffect } from '../money-effect.ts';
import type { OperationPolicy } from '../operation-policy.ts';
import type { Role } from '../role.ts';
import type { EarlierMoney } from './earlier-money.ts';
import { findRule } from './find-rule.ts';
import { floorOf, leadsOwnStep } from './floor.ts';
import type { Requirement, Why } from './requirement.ts';
import type { Rule, RuleSet } from './rule.ts';
import { sortWhy } from './sort-why.ts';
import { type Weight, weighDelay, weighMoney } from './weigh.ts';

/** Everything that a requirement depends on beside the rules. */
export interface Asked {
  operation: string;
  policy: Pick<OperationPolicy, 'effect' | 'touches' | 'actsOnCaller' | 'delayDays'>;
  makerRoles: readonly Role[];
  effects: readonly MoneyEffect[];
  /** What counts towards the sum to the accounts of `effects`: never this command itself. */
  earlier: readonly EarlierMoney[];
  /** For how many days it holds something back (policy.delayDays); null: not known, or it holds nothing back. */
  delayDays: number | null;
  /** How many have to decide beyond the rule: after a person's `did not land`. */
  extraDeciders: number;
  /** Upstream sees one actor. */
  organisationMode: boolean;
}

/**
 * What a command needs under these rules, pure. The highest tier that value, list or sum to one account passes wins; what
 * is not known counts above every tier; below the floors in code no rule goes.
 */
export function judgeRules(set: RuleSet, asked: Asked): Requirement {
  if (asked.policy.actsOnCaller) return ownBusiness;
  const rule = findRule(set, asked.operation, asked.policy);
  const weights = weigh(rule, asked);
  const ruled = Math.max(rule.deciders, ...weights.map(({ deciders }) => deciders));
  const floor = raiseToFloor(ruled, asked, weights[0]);
  const more = asked.effects.length > 0 ? Math.max(0, asked.extraDeciders) : 0;
  const deciders = floor.deciders + more;
  const why: Why[] = [
    { code: 'rule', rule: rule.id },
    ...weights.flatMap((weight) => weight.why),
    ...floor.why,
    ...(more > 0 ? [{ code: 'saidNotLanded' as const, more }] : []),
  ];
  return {
    ruleId: rule.id,
    deciders,
    decidedBy: floorOf(asked.policy) === null ? rule.decidedBy : ['lead'],
    livesBusinessDays: rule.livesBusinessDays,
    stepUp: rule.stepUp,
    voids: rule.voids,
    showsLead: deciders === 0 && rule.showsLead,
    why: sortWhy(why),
    splitting: weights.some(({ splitting, deciders: needs }) => splitting && needs > rule.deciders),
  };
}

/** What acts on whoever sends it never waits: nobody can decide about another's own password (safety.md 7). */
const ownBusiness: Requirement = {
  ruleId: 'actsOnCaller',
  deciders: 0,
  decidedBy: [],
  livesBusinessDays: 1,
  stepUp: false,
  voids: [],
  showsLead: false,
  why: [{ code: 'actsOnCaller' }],
  splitting: false,
};

/** Yen first. */
function weigh({ tiers }: Rule, asked: Asked): [Weight, ...Weight[]] {
  return [
    weighMoney({ measure: 'yen', tiers: tiers.yen }, asked),
    weighMoney({ measure: 'points', tiers: tiers.points }, asked),
    ...(asked.policy.delayDays ? [weighDelay(asked.delayDays, tiers.days)] : []),
  ];
}

function raiseToFloor(ruled: number, asked: Asked, yen: Weight): { deciders: number; why: Why[] } {
  const floor = floorOf(asked.policy);
  if (floor === null) return { deciders: ruled, why: [] };
  const ownStep = asked.operation === leadsOwnStep.operation;
  if (ownStep && asked.organisationMode) return { deciders: Math.max(1, ruled), why: [{ code: 'organisation' }] };
  if (ruled > 0) return { deciders: ruled, why: [] };
  const small = asked.effects.length > 0 && yen.amount <= leadsOwnStep.upTo;
  const counts = ownStep && small && asked.makerRoles.includes('lead');
  return counts ? { deciders: 0, why: [{ code: 'leadMade' }] } : { deciders: 1, why: [{ code: 'floor', floor }] };
}
