import { operationOfOwnRule, type RuleTerms } from '#domains/approval/edit-rules.ts';
import { findRule } from '#domains/approval/find-rule.ts';
import { floorOf, leadsOwnStep } from '#domains/approval/floor.ts';
import { measuresOf } from '#domains/approval/measures-of.ts';
import { type CoveredOperation, operationsByRule } from '#domains/approval/operations-by-rule.ts';
import type { Measure, Rule, RuleSet } from '#domains/approval/rule.ts';
import { getOperationPolicy } from '#domains/index.ts';

/** What the form of a rule begins with. */
export interface EditedRule {
  of: { kind: 'change'; rule: string } | { kind: 'own'; operation: string };
  /** The rule that is changed, or that the operation has met so far. */
  ruleId: string;
  terms: RuleTerms;
  measures: ReadonlySet<Measure>;
  /** The fewest that may decide. */
  least: 0 | 1;
  /** What an operation meets without its own rule; null: it is a rule for several. */
  fallsBackTo: string | null;
}

/** The rule that an address names, or the one that its operation would get; null: there is none. */
export function findEdited(set: RuleSet, asked: { rule: string; operation: string }): EditedRule | null {
  if (asked.operation !== '') return findOwn(set, asked.operation);
  const rule = set.rules.find(({ id }) => id === asked.rule);
  if (!rule) return null;
  const operation = operationOfOwnRule(rule.id);
  const fallsBackTo = operation === null ? null : withoutOwn(set, rule, operation);
  const operations = operationsByRule(set).get(rule.id) ?? [];
  return { ...toEdited(rule, operations), of: { kind: 'change', rule: rule.id }, fallsBackTo };
}

function findOwn(set: RuleSet, name: string): EditedRule | null {
  const policy = getOperationPolicy(name);
  if (policy === null || policy.actsOnCaller) return null;
  const rule = findRule(set, name, policy);
  if (rule.covers.by === 'own') return findEdited(set, { rule: rule.id, operation: '' });
  return { ...toEdited(rule, [{ name, policy }]), of: { kind: 'own', operation: name }, fallsBackTo: null };
}

function toEdited({ id, covers: _covers, ...terms }: Rule, operations: readonly CoveredOperation[]) {
  const counted = new Set(operations.flatMap(({ policy }) => [...measuresOf(policy)]));
  const tiers = (measure: Measure) => (counted.has(measure) ? terms.tiers[measure] : []);
  const floored = operations.some(({ name, policy }) => name !== leadsOwnStep.operation && floorOf(policy) !== null);
  return {
    ruleId: id,
    terms: { ...terms, tiers: { yen: tiers('yen'), points: tiers('points'), days: tiers('days') } },
    measures: counted,
    least: floored ? (1 as const) : (0 as const),
  };
}

function withoutOwn({ rules }: RuleSet, own: Rule, operation: string): string | null {
  const policy = getOperationPolicy(operation);
  return policy && findRule({ rules: rules.filter((rule) => rule !== own) }, operation, policy).id;
}
