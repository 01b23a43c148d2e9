import type { Metadata } from 'next';
import { DelegationForm } from '#components/delegation/delegation-form.tsx';
import { Page } from '#components/navigation/page.tsx';
import { Trail } from '#components/navigation/trail.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { formatJst } from '#components/ui/jst.ts';
import { Panel } from '#components/ui/panel.tsx';
import { getWords } from '#messages/index.ts';
import { type Delegation, findDelegations } from '#server/approvals/delegation/find-delegations.ts';
import { findPeople } from '#server/auth/find-people.ts';
import { permits } from '#server/auth/permission.ts';
import { requireStaff, type Staff } from '#server/auth/staff.ts';
import { getLocale } from '../../../locale.ts';
import { DelegationTable } from './delegation-table.tsx';
import { StandingDelegations } from './standing-delegations.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: getWords(await getLocale()).delegations.title };
}

/** Who decides for whom while they are away: asked for, confirmed and ended by leads, seen by auditors too. */
export default async function DelegationsPage() {
  const staff = await requireStaff('delegations:read');
  const { delegations: words, frame } = getWords(await getLocale());
  const found = await findDelegations({ limit: 200 });
  const standing = found.filter(isStanding);
  const history = found.filter((one) => !isStanding(one));
  return (
    <Page
      lead={words.lead}
      title={words.title}
      trail={<Trail label={frame.breadcrumb} steps={[{ label: words.title }]} />}
      wide
    >
      <Panel flush title={words.standing}>
        {standing.length === 0 ? (
          <EmptyState icon="calendar" title={words.none}>
            {permits(staff, 'delegations:change') ? words.noneHelp : null}
          </EmptyState>
        ) : (
          <StandingDelegations found={standing} staff={staff} words={words} />
        )}
      </Panel>
      {permits(staff, 'delegations:change') && (
        <Panel title={words.make}>
          <AskForm staff={staff} />
        </Panel>
      )}
      {history.length > 0 && (
        <Panel flush title={words.history}>
          <DelegationTable found={history} label={words.history} words={words} />
        </Panel>
      )}
    </Page>
  );
}

/** Asked for, coming or running. */
function isStanding({ state }: Delegation): boolean {
  return state !== 'ended' && state !== 'over';
}

async function AskForm({ staff }: { staff: Staff }) {
  const { delegations: words } = getWords(await getLocale());
  const leads = (await findPeople()).filter(
    ({ id, roles, state }) => id !== staff.personId && state === 'active' && roles.includes('lead'),
  );
  if (leads.length === 0) return <p className="prose-text text-ink-2 text-sm">{words.form.nobody}</p>;
  return (
    <DelegationForm
      leads={leads.map(({ id, name }) => ({ id, name }))}
      refusals={words.refusals}
      today={formatJst(new Date(), 'date')}
      words={words.form}
    />
  );
}
