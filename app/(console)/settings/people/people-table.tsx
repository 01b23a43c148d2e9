import { Row } from '#components/table/row.tsx';
import { RowKeys } from '#components/table/row-keys.tsx';
import { Link } from '#components/ui/link.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { Time } from '#components/ui/time.tsx';
import { fill } from '#messages/fill.ts';
import type { UiWords } from '#messages/index.ts';
import type { PersonListed } from '#server/auth/find-people.ts';
import { StateBadge } from './state-badge.tsx';

/** Everybody who is or was staff. */
export function PeopleTable({
  people,
  words: { people: words, frame },
}: {
  people: readonly PersonListed[];
  words: Pick<UiWords, 'people' | 'frame'>;
}) {
  const { columns } = words;
  return (
    <RowKeys>
      <Table label={words.everybody}>
        <thead>
          <tr>
            <Th>{columns.name}</Th>
            <Th>{columns.roles}</Th>
            <Th>{columns.state}</Th>
            <Th className="max-md:hidden">{columns.subject}</Th>
            <Th align="right" className="max-md:hidden">
              {columns.sessions}
            </Th>
            <Th className="max-md:hidden">{columns.lastSeen}</Th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ id, name, subject, roles, asked, state, sessions, lastSeenAt }) => {
            const held = roles.map((role) => frame.role[role]).join(frame.comma);
            const waiting = asked.map((role) => fill(words.askedRole, { role: frame.role[role] })).join(frame.comma);
            return (
              <Row key={id}>
                <Td>
                  <Link className="rounded font-medium hover:text-accent" href={`/settings/people/${id}`}>
                    {name}
                  </Link>
                </Td>
                <Td>
                  {held}
                  {held === '' && waiting === '' && <span className="text-ink-3">{words.noRole}</span>}
                  {waiting !== '' && <span className="text-waiting">{held === '' ? waiting : ` ${waiting}`}</span>}
                </Td>
                <Td>
                  <StateBadge state={state} words={words} />
                </Td>
                <Td className="font-mono text-xs max-md:hidden">{subject}</Td>
                <Td align="right" className="tabular-nums max-md:hidden">
                  {sessions === 0 ? '' : sessions}
                </Td>
                <Td className="max-md:hidden">{lastSeenAt !== null && <Time at={lastSeenAt} />}</Td>
              </Row>
            );
          })}
        </tbody>
      </Table>
    </RowKeys>
  );
}
