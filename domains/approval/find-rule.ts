import type { OperationPolicy } from '../operation-policy.ts';
import type { Covers, Rule, RuleSet } from './rule.ts';

/** The one rule that an operation meets: the most particular one. */
export function findRule(set: RuleSet, operation: string, policy: CoveredPolicy): Rule {
  const rule =
    find(set, (covers) => covers.by === 'own' && covers.operation === operation) ??
    find(set, (covers) => covers.by === 'operation' && covers.operations.includes(operation)) ??
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
