import { roles } from '../role.ts';
import type { Requirement } from './requirement.ts';
import { voidCauses } from './rule.ts';
import { sortWhy } from './sort-why.ts';

/**
 * What satisfies both: a request is judged by the rules when it was asked and by those when it is decided. Idempotent,
 * commutative and associative, so that it does not matter how often and in which order it is taken.
 */
export function stricterOf(one: Requirement, other: Requirement): Requirement {
  const deciders = Math.max(one.deciders, other.deciders);
  return {
    ruleId: leading(one, other).ruleId,
    deciders,
    decidedBy: roles.filter((role) => one.decidedBy.includes(role) && other.decidedBy.includes(role)),
    livesBusinessDays: Math.min(one.livesBusinessDays, other.livesBusinessDays),
    stepUp: one.stepUp || other.stepUp,
    voids: voidCauses.filter((cause) => one.voids.includes(cause) || other.voids.includes(cause)),
    showsLead: deciders === 0 && (one.showsLead || other.showsLead),
    why: sortWhy([...one.why, ...other.why]),
    splitting: one.splitting || other.splitting,
  };
}

/** The rule that asks for more people; of two that ask for as many, always the same one. */
function leading(one: Requirement, other: Requirement): Requirement {
  if (one.deciders !== other.deciders) return one.deciders > other.deciders ? one : other;
  return one.ruleId <= other.ruleId ? one : other;
}
