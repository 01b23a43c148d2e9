import { DropRuleForm } from '#components/rules/drop-rule-form.tsx';
import { SaidChanges } from '#components/rules/said-changes.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { RuleSet } from '#domains/approval/rule.ts';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { ruleWords } from '#messages/ui/rule-words.ts';
import { weighRuleEdit } from '#server/approvals/rules/weigh-rule-edit.ts';
import { sayRule } from '../../../say-requirement.ts';
import { sayChanges } from '../say-difference.ts';

export interface DropRuleProps {
  /** The rule of one operation. */
  rule: string;
  fallsBackTo: string;
  set: RuleSet;
  basedOn: number;
  locale: Locale;
}

/** An operation's own rule is given up: what that changes, and asking for it. */
export function DropRule({ rule, fallsBackTo, set, basedOn, locale }: DropRuleProps) {
  const { rules: words } = getWords(locale);
  const edit = { kind: 'drop' as const, rule };
  const weighed = weighRuleEdit(set, edit);
  if (!weighed.ok) return null;
  return (
    <Panel title={words.form.drop}>
      <p className="prose-text mb-3 text-ink-2 text-sm">
        {fill(words.form.dropHelp, { rule: sayRule(fallsBackTo, locale) })}
      </p>
      <SaidChanges changes={sayChanges(weighed.changes, locale)} words={ruleWords[locale]} />
      <p className="prose-text my-3 text-sm">{weighed.relaxes ? words.coming.relaxes : words.coming.tightens}</p>
      <DropRuleForm
        back="/settings/rules"
        basedOn={basedOn}
        edit={edit}
        words={{
          reason: words.form.reason,
          reasonHelp: words.form.reasonHelp,
          ask: words.form.ask,
          refusals: words.refusals,
        }}
      />
    </Panel>
  );
}
