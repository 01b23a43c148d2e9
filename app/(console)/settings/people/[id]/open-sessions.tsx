import { ChangeButton } from '#components/change/change-button.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { Time } from '#components/ui/time.tsx';
import type { UiWords } from '#messages/index.ts';
import type { PersonListed } from '#server/auth/find-people.ts';
import { findSessions } from '#server/auth/find-sessions.ts';
import { sayBrowser } from '../../say-browser.ts';

/** Where a person is signed in, and the press that ends it everywhere. */
export async function OpenSessions({
  person,
  words: { people, sessions },
}: {
  person: PersonListed;
  words: Pick<UiWords, 'people' | 'sessions'>;
}) {
  const found = await findSessions(person.id);
  const { sessions: words } = people;
  if (found.length === 0) {
    return (
      <Panel title={words.title}>
        <p className="prose-text text-ink-2 text-sm">{words.none}</p>
      </Panel>
    );
  }
  return (
    <Panel flush title={words.title}>
      <Table label={words.title}>
        <thead>
          <tr>
            <Th>{words.where}</Th>
            <Th>{words.since}</Th>
            <Th>{words.lastSeen}</Th>
          </tr>
        </thead>
        <tbody>
          {found.map(({ id, startedAt, lastSeenAt, userAgent, address }) => (
            <tr className="group/row" key={id}>
              <Td className="w-full" title={userAgent}>
                {sayBrowser(userAgent, sessions)}
                {address !== '' && <span className="ml-2 font-mono text-ink-3 text-xs">{address}</span>}
              </Td>
              <Td>
                <Time at={startedAt} />
              </Td>
              <Td>
                <Time at={lastSeenAt} />
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <div className="flex flex-wrap items-center gap-3 px-4 py-3">
        <ChangeButton id={person.id} label={words.endAll} refusals={people.refusals} url="/api/people/sessions/end" />
        <p className="prose-text text-ink-3 text-xs">{words.endAllHelp}</p>
      </div>
    </Panel>
  );
}
