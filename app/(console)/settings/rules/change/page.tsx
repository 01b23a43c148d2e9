import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Page } from '#components/navigation/page.tsx';
import { Trail } from '#components/navigation/trail.tsx';
import { RuleForm } from '#components/rules/rule-form.tsx';
import { Callout } from '#components/ui/callout.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { measures, voidCauses } from '#domains/approval/rule.ts';
import { getWords } from '#messages/index.ts';
import { ruleWords } from '#messages/ui/rule-words.ts';
import { getComingRules } from '#server/approvals/rules/find-rule-sets.ts';
import { requireStaff } from '#server/auth/staff.ts';
import { getRules } from '#server/commands/rules/current-rules.ts';
import { getDatabase } from '#server/db/client.ts';
import { getLocale } from '../../../../locale.ts';
import type { SearchParams } from '../../../search-params.ts';
import { DropRule } from './drop-rule.tsx';
import { findEdited } from './find-edited.ts';
import { sayTitle } from './say-title.ts';

interface Props {
  searchParams: SearchParams;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: getWords(await getLocale()).rules.title };
}

/** One rule with its numbers to change; or an operation that gets a rule of its own. */
export default async function RuleChangePage({ searchParams }: Props) {
  await requireStaff('rules:change');
  const locale = await getLocale();
  const { rules: words, frame } = getWords(locale);
  const params = await searchParams;
  const [{ set, version }, coming] = await Promise.all([getRules(getDatabase()), getComingRules()]);
  const edited = findEdited(set, { rule: toText(params.rule), operation: toText(params.operation) }) ?? notFound();
  const title = sayTitle(edited.of, locale);
  const { terms, direction, onlyOperations, insteadOf } = ruleWords[locale];
  return (
    <Page
      lead={words.form.lead}
      title={title}
      trail={
        <Trail label={frame.breadcrumb} steps={[{ label: words.title, href: '/settings/rules' }, { label: title }]} />
      }
    >
      {coming && <Callout icon="hourglass" title={words.form.waiting} tone="waiting" />}
      <Panel>
        <RuleForm
          back="/settings/rules"
          least={edited.least}
          measures={measures.filter((measure) => edited.measures.has(measure))}
          of={edited.of}
          terms={edited.terms}
          voidCauses={voidCauses}
          words={{
            ...words.form,
            direction,
            onlyOperations,
            insteadOf,
            causes: terms.voids,
            relaxes: words.coming.relaxes,
            tightens: words.coming.tightens,
            refusals: words.refusals,
          }}
        />
      </Panel>
      {edited.fallsBackTo !== null && (
        <DropRule basedOn={version} fallsBackTo={edited.fallsBackTo} locale={locale} rule={edited.ruleId} set={set} />
      )}
    </Page>
  );
}

/** Asked for twice, or not at all, is not asked for. */
function toText(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : '';
}
