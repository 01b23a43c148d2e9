import type { OperationPolicy } from '../operation-policy.ts';
import type { Covers, Rule, RuleSet } from './rule.ts';

/** The one rule that an operation meets: the one that names it, or the most particular of the others. */
export function findRule(set: RuleSet, operation: string, policy: CoveredPolicy): Rule {
  const named = set.rules.find(({ covers }) => covers.by === 'operation' && covers.operations.includes(operation));
  const rule =
    named ??
    find(set, (covers) => covers.by === 'touches' && covers.touches === policy.touches) ??
    find(set, (covers) => covers.by === 'effect' && covers.effect === policy.effect) ??
    find(set, ({ by }) => by === 'rest');
  if (!rule) throw new Error(`No rule is for ${operation}`);
  return rule;
}

type CoveredPolicy = Pick<OperationPolicy, 'effect' | 'touches'>;

function find({ rules }: RuleSet, fits: (covers: Covers) => boolean): Rule | undefined {
  return rules.find(({ covers }) => fits(covers));
}
