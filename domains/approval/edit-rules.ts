import { getOperationPolicy } from '../index.ts';
import { findRule } from './find-rule.ts';
import type { Rule, RuleSet } from './rule.ts';

/** The numbers of a rule: what leads change. Which operations it is for stands with its name. */
export type RuleTerms = Omit<Rule, 'id' | 'covers'>;

/** One change that a lead asks for. */
export type RuleEdit =
  | { kind: 'change'; rule: string; terms: RuleTerms }
  /** One operation gets a rule of its own, beside the one that it met. */
  | { kind: 'own'; operation: string; terms: RuleTerms }
  /** Its own rule goes; the operation meets again what it would meet without. */
  | { kind: 'drop'; rule: string };

/** The set with one change made; null: there is no such rule, or nothing to change. */
export function editRules(set: RuleSet, edit: RuleEdit): RuleSet | null {
  if (edit.kind === 'own') return addOwn(set, edit.operation, edit.terms);
  const found = set.rules.find(({ id }) => id === edit.rule);
  if (!found) return null;
  if (edit.kind === 'drop') {
    return found.covers.by === 'own' ? { rules: set.rules.filter((rule) => rule !== found) } : null;
  }
  const changed = { id: found.id, covers: found.covers, ...edit.terms };
  return { rules: set.rules.map((rule) => (rule === found ? changed : rule)) };
}

/** The id of the rule that one operation has for itself. */
export function ownRuleId(operation: string): string {
  return `${ownPrefix}${operation}`;
}

/** The operation whose own rule this is; null: it is a rule for several. */
export function operationOfOwnRule(id: string): string | null {
  return id.startsWith(ownPrefix) ? id.slice(ownPrefix.length) : null;
}

const ownPrefix = 'own:';

function addOwn(set: RuleSet, operation: string, terms: RuleTerms): RuleSet | null {
  const policy = getOperationPolicy(operation);
  if (policy === null || policy.actsOnCaller) return null;
  if (findRule(set, operation, policy).covers.by === 'own') return null;
  const own: Rule = { id: ownRuleId(operation), covers: { by: 'own', operation }, ...terms };
  return { rules: [own, ...set.rules] };
}
