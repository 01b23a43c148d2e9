import type { RuleSet } from '#domains/approval/rule.ts';
import { canonicalJson, parseJson } from '#server/audit/canonical-json.ts';

/** The one text of a set of rules: what is stored, logged and compared. */
export function toRuleText(set: RuleSet): string {
  return canonicalJson(parseJson(JSON.stringify(set)));
}
