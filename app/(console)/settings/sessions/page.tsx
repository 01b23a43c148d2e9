import type { Metadata } from 'next';
import { ChangeButton } from '#components/change/change-button.tsx';
import { Page } from '#components/navigation/page.tsx';
import { Trail } from '#components/navigation/trail.tsx';
import { Row } from '#components/table/row.tsx';
import { RowKeys } from '#components/table/row-keys.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { Time } from '#components/ui/time.tsx';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { findSessions } from '#server/auth/find-sessions.ts';
import { requireStaff } from '#server/auth/staff.ts';
import { getLocale } from '../../../locale.ts';
import { sayBrowser } from '../say-browser.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: getWords(await getLocale()).sessions.title };
}

/** Where I am signed in, and since when; one that was left elsewhere is ended here. */
export default async function SessionsPage() {
  const staff = await requireStaff('sessions:own');
  const { sessions: words, frame } = getWords(await getLocale());
  const found = await findSessions(staff.personId);
  return (
    <Page
      lead={words.lead}
      title={words.title}
      trail={<Trail label={frame.breadcrumb} steps={[{ label: words.title }]} />}
    >
      <Panel flush>
        <RowKeys>
          <Table label={words.title}>
            <thead>
              <tr>
                <Th>{words.where}</Th>
                <Th className="max-md:hidden">{words.since}</Th>
                <Th className="max-md:hidden">{words.lastSeen}</Th>
                <Th>
                  <span className="sr-only">{words.end}</span>
                </Th>
              </tr>
            </thead>
            <tbody>
              {found.map(({ id, startedAt, lastSeenAt, userAgent, address }) => {
                const where = sayBrowser(userAgent, words);
                return (
                  <Row key={id}>
                    <Td className="w-full">
                      <span className="block py-1.5 leading-snug" title={userAgent}>
                        {where}
                        <Time at={lastSeenAt} className="block text-ink-3 text-xs md:hidden" />
                        {address !== '' && <span className="block font-mono text-ink-3 text-xs">{address}</span>}
                      </span>
                    </Td>
                    <Td className="max-md:hidden">
                      <Time at={startedAt} />
                    </Td>
                    <Td className="max-md:hidden">
                      <Time at={lastSeenAt} />
                    </Td>
                    <Td align="right">
                      {id === staff.sessionId ? (
                        <Badge icon="monitor" tone="active">
                          {words.here}
                        </Badge>
                      ) : (
                        <ChangeButton
                          id={id}
                          label={words.end}
                          name={fill(words.endOne, { where })}
                          refusals={words.refusals}
                          url="/api/sessions/end"
                        />
                      )}
                    </Td>
                  </Row>
                );
              })}
            </tbody>
          </Table>
        </RowKeys>
      </Panel>
      <p className="prose-text text-ink-3 text-sm">{words.limits}</p>
    </Page>
  );
}
