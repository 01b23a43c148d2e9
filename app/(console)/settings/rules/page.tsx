import type { Metadata } from 'next';
import { Page } from '#components/navigation/page.tsx';
import { Trail } from '#components/navigation/trail.tsx';
import { SaidChanges } from '#components/rules/said-changes.tsx';
import { WhichRule } from '#components/rules/which-rule.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { formatJst } from '#components/ui/jst.ts';
import { Panel } from '#components/ui/panel.tsx';
import { formatYen } from '#components/ui/yen.ts';
import { compareRules } from '#domains/approval/compare-rules.ts';
import { defaultRules } from '#domains/approval/default-rules.ts';
import { leadsOwnStep } from '#domains/approval/floor.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { ruleWords } from '#messages/ui/rule-words.ts';
import { findRuleSets } from '#server/approvals/rules/find-rule-sets.ts';
import { permits } from '#server/auth/permission.ts';
import { requireStaff } from '#server/auth/staff.ts';
import { getLocale } from '../../../locale.ts';
import { ComingChange } from './coming-change.tsx';
import { RuleTable } from './rule-table.tsx';
import { sayChanges } from './say-difference.ts';
import { VersionTable } from './version-table.tsx';

const shown = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: getWords(await getLocale()).rules.title };
}

/** How many have to decide about what: the rules in force, what one would need, what is changing, and every version. */
export default async function RulesPage() {
  const staff = await requireStaff('rules:read');
  const locale = await getLocale();
  const { rules: words, frame } = getWords(locale);
  const versions = await findRuleSets({ limit: shown });
  const coming = versions.find(({ state }) => state === 'asked' || state === 'confirmed');
  const current = versions.find(({ state }) => state === 'inForce');
  const mayChange = permits(staff, 'rules:change');
  const sinceShipped = current === undefined ? [] : sayChanges(compareRules(defaultRules, current.set), locale);
  return (
    <Page
      lead={words.lead}
      title={words.title}
      trail={<Trail label={frame.breadcrumb} steps={[{ label: words.title }]} />}
      wide
    >
      {coming && <ComingChange coming={coming} locale={locale} staff={staff} />}
      <Panel title={words.which.title}>
        <p className="prose-text mb-4 text-ink-2 text-sm">{words.which.lead}</p>
        <WhichRule
          mayAsk={permits(staff, 'commands:read')}
          ownHref={mayChange ? '/settings/rules/change?operation=' : null}
          words={words.which}
        />
      </Panel>
      {current && (
        <Panel
          aside={
            <span className="text-ink-3 text-sm">
              {fill(words.version, { version: current.version, time: formatJst(current.effectiveAt ?? '') })}
            </span>
          }
          flush
          title={words.inForce}
        >
          <RuleTable locale={locale} mayChange={mayChange && !coming} set={current.set} />
          <div className="px-4 pb-4">
            <p className="prose-text mt-3 max-w-prose text-ink-2 text-sm">
              {fill(words.floors, { upTo: formatYen(leadsOwnStep.upTo) })}
            </p>
            <Disclosure summary={words.shipped}>
              {sinceShipped.length === 0 ? (
                <p className="text-ink-2 text-sm">{words.shippedSame}</p>
              ) : (
                <SaidChanges changes={sinceShipped} words={ruleWords[locale]} />
              )}
            </Disclosure>
          </div>
        </Panel>
      )}
      <Panel flush title={words.history}>
        <VersionTable locale={locale} versions={versions} />
      </Panel>
    </Page>
  );
}
