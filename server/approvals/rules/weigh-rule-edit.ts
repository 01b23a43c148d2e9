import { checkRules, type RuleFault } from '#domains/approval/check-rules.ts';
import { compareRules, type RuleChange, relaxes } from '#domains/approval/compare-rules.ts';
import { editRules, type RuleEdit } from '#domains/approval/edit-rules.ts';
import type { RuleSet } from '#domains/approval/rule.ts';

/** What an edit would come to: the set it makes, what differs by it, and whether anything would need less. */
export type WeighedEdit =
  | { ok: true; set: RuleSet; changes: RuleChange[]; relaxes: boolean }
  | { ok: false; code: 'noSuchRule' | 'nothingChanges' }
  | { ok: false; code: 'faulty'; faults: { rule: string; fault: RuleFault }[] };

/** Pure: the same for the page that shows it beforehand and for the change that is recorded. */
export function weighRuleEdit(current: RuleSet, edit: RuleEdit): WeighedEdit {
  const set = editRules(current, edit);
  if (set === null) return { ok: false, code: 'noSuchRule' };
  const faults = checkRules(set);
  if (faults.length > 0) return { ok: false, code: 'faulty', faults };
  const changes = compareRules(current, set);
  if (changes.length === 0) return { ok: false, code: 'nothingChanges' };
  return { ok: true, set, changes, relaxes: relaxes(changes) };
}
