import { domains } from '../index.ts';
import type { OperationPolicy } from '../operation-policy.ts';
import { findRule } from './find-rule.ts';
import type { RuleSet } from './rule.ts';

/** The operations that each rule of a set is for, by the rule's id. What acts on whoever sends it meets none. */
export function operationsByRule(set: RuleSet): ReadonlyMap<string, readonly CoveredOperation[]> {
  return Map.groupBy(
    governed.filter(({ policy }) => !policy.actsOnCaller),
    ({ name, policy }) => findRule(set, name, policy).id,
  );
}

export interface CoveredOperation {
  name: string;
  policy: OperationPolicy;
}

/** Every operation with its policy. */
export const governed: readonly CoveredOperation[] = domains.flatMap(({ operations }) =>
  Object.entries(operations).map(([name, policy]) => ({ name, policy })),
);
