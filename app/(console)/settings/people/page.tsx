import type { Metadata } from 'next';
import { Page } from '#components/navigation/page.tsx';
import { Trail } from '#components/navigation/trail.tsx';
import { InviteForm } from '#components/people/invite-form.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getWords } from '#messages/index.ts';
import { findPeople } from '#server/auth/find-people.ts';
import { findRoleRecords } from '#server/auth/find-role-records.ts';
import { requireStaff } from '#server/auth/staff.ts';
import { getLocale } from '../../../locale.ts';
import { PeopleTable } from './people-table.tsx';
import { RoleTable } from './role-table.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: getWords(await getLocale()).people.title };
}

/** Who is here with which roles, what waits for a second administrator, and what was asked, given and taken before. */
export default async function PeoplePage() {
  const staff = await requireStaff('people:manage');
  const words = getWords(await getLocale());
  const { people, frame } = words;
  const [everybody, waiting, history] = await Promise.all([
    findPeople(),
    findRoleRecords('waiting'),
    findRoleRecords('all'),
  ]);
  return (
    <Page
      lead={people.lead}
      title={people.title}
      trail={<Trail label={frame.breadcrumb} steps={[{ label: people.title }]} />}
      wide
    >
      <Panel flush title={people.waiting}>
        {waiting.length === 0 ? (
          <EmptyState icon="circle-check" title={people.noneWaiting}>
            {people.noneWaitingHelp}
          </EmptyState>
        ) : (
          <RoleTable label={people.waiting} records={waiting} staff={staff} words={words} />
        )}
      </Panel>
      <Panel flush title={people.everybody}>
        <PeopleTable people={everybody} words={words} />
      </Panel>
      <Panel title={people.invite.title}>
        <InviteForm refusals={people.refusals} words={people.invite} />
      </Panel>
      <Panel flush title={people.history}>
        <RoleTable
          label={people.history}
          records={history.filter(({ given, taken }) => given !== null || taken !== null)}
          staff={staff}
          words={words}
        />
      </Panel>
    </Page>
  );
}
