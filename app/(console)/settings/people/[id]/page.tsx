import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Page } from '#components/navigation/page.tsx';
import { Trail } from '#components/navigation/trail.tsx';
import { AskRoleForm } from '#components/people/ask-role-form.tsx';
import { InviteForm } from '#components/people/invite-form.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { roles } from '#domains/role.ts';
import { getWords, type UiWords } from '#messages/index.ts';
import { findPeople, type PersonListed } from '#server/auth/find-people.ts';
import { findRoleRecords } from '#server/auth/find-role-records.ts';
import { requireStaff } from '#server/auth/staff.ts';
import { getLocale } from '../../../../locale.ts';
import { RoleTable } from '../role-table.tsx';
import { StateBadge } from '../state-badge.tsx';
import { Leaving } from './leaving.tsx';
import { OpenSessions } from './open-sessions.tsx';

interface Props {
  params: Promise<{ id: string }>;
}

async function requirePerson(params: Props['params']): Promise<PersonListed> {
  const { id } = await params;
  return (await findPeople()).find((person) => person.id === id) ?? notFound();
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: getWords(await getLocale()).people.title };
}

/** One person: their roles with their story, their sessions, and what an administrator can do. */
export default async function PersonPage({ params }: Props) {
  const staff = await requireStaff('people:manage');
  const person = await requirePerson(params);
  const words = getWords(await getLocale());
  const { people, frame } = words;
  const records = await findRoleRecords({ personId: person.id });
  const isHere = person.state !== 'disabled';
  const isInvited = person.state === 'invited' || person.state === 'invitationLapsed';
  return (
    <Page
      lead={
        <span className="inline-flex flex-wrap items-center gap-2">
          <StateBadge state={person.state} words={people} />
          {person.subject !== null && <span className="font-mono text-xs">{person.subject}</span>}
        </span>
      }
      title={person.name}
      trail={
        <Trail
          label={frame.breadcrumb}
          steps={[{ label: people.title, href: '/settings/people' }, { label: person.name }]}
        />
      }
    >
      {records.length > 0 && (
        <Panel flush title={people.columns.roles}>
          <RoleTable label={people.columns.roles} ofOne records={records} staff={staff} words={words} />
        </Panel>
      )}
      {isHere && (
        <Panel title={people.ask.title}>
          <Asking isOneself={person.id === staff.personId} person={person} words={words} />
        </Panel>
      )}
      {isInvited && (
        <Panel title={people.invite.title}>
          <InviteForm again={person.id} refusals={people.refusals} words={people.invite} />
        </Panel>
      )}
      {isHere && person.subject !== null && <OpenSessions person={person} words={words} />}
      {isHere && <Leaving person={person} words={people} />}
    </Page>
  );
}

function Asking({
  person,
  isOneself,
  words: { people, frame },
}: {
  person: PersonListed;
  isOneself: boolean;
  words: Pick<UiWords, 'people' | 'frame'>;
}) {
  if (isOneself) return <p className="prose-text text-ink-2 text-sm">{people.ask.oneself}</p>;
  const free = roles.filter((role) => !person.roles.includes(role) && !person.asked.includes(role));
  return (
    <AskRoleForm
      personId={person.id}
      refusals={people.refusals}
      roles={free.map((role) => ({ role, label: frame.role[role] }))}
      words={people.ask}
    />
  );
}
