import type { Metadata } from 'next';
import { ChangeButton } from '#components/change/change-button.tsx';
import { AddEntryForm } from '#components/lists/add-entry-form.tsx';
import { Page } from '#components/navigation/page.tsx';
import { Trail } from '#components/navigation/trail.tsx';
import { Row } from '#components/table/row.tsx';
import { RowKeys } from '#components/table/row-keys.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { showHidden } from '#components/ui/show-hidden.ts';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { Time } from '#components/ui/time.tsx';
import { getWords } from '#messages/index.ts';
import { permits } from '#server/auth/permission.ts';
import { requireStaff } from '#server/auth/staff.ts';
import { findAllListEntries } from '#server/kraken/find-list-entries.ts';
import { getLocale } from '../../locale.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: getWords(await getLocale()).lists.title };
}

/** What is offered for agencies, campaigns and configurations while people type, and what was removed. Leads change it. */
export default async function ListsPage() {
  const staff = await requireStaff('lists:read');
  const { lists: words, frame } = getWords(await getLocale());
  const found = await findAllListEntries({ limit: 500 });
  const mayChange = permits(staff, 'lists:change');
  return (
    <Page
      lead={words.lead}
      title={words.title}
      trail={<Trail label={frame.breadcrumb} steps={[{ label: words.title }]} />}
      wide
    >
      {mayChange && (
        <Panel title={words.addTitle}>
          <AddEntryForm words={words} />
        </Panel>
      )}
      <Panel flush>
        {found.length === 0 ? (
          <EmptyState icon="list-checks" title={words.empty}>
            {words.emptyHelp}
          </EmptyState>
        ) : (
          <RowKeys>
            <Table label={words.title}>
              <thead>
                <tr>
                  <Th className="max-md:hidden">{words.list}</Th>
                  <Th>{words.value}</Th>
                  <Th className="max-md:hidden">{words.label}</Th>
                  <Th className="max-md:hidden">{words.added}</Th>
                  <Th>{words.removed}</Th>
                </tr>
              </thead>
              <tbody>
                {found.map(({ id, list, value, label, added, removed }) => (
                  <Row key={id}>
                    <Td className="max-md:hidden">{words.lists[list]}</Td>
                    <Td className="max-md:w-full max-md:whitespace-normal max-md:py-1.5">
                      <span
                        className={removed === null ? 'font-mono text-xs' : 'font-mono text-ink-3 text-xs line-through'}
                      >
                        {showHidden(value)}
                      </span>
                      <span className="block text-ink-2 text-xs md:hidden">
                        {words.lists[list]}
                        {label === null ? '' : ` · ${showHidden(label)}`}
                      </span>
                    </Td>
                    <Td className="max-md:hidden">{label === null ? '' : showHidden(label)}</Td>
                    <Td className="max-md:hidden">
                      <By at={added.at} name={added.name ?? words.seeded} />
                    </Td>
                    <Td>
                      {removed !== null && <By at={removed.at} name={removed.name} />}
                      {removed === null && mayChange && (
                        <ChangeButton
                          url="/api/lists/remove"
                          id={id}
                          label={words.remove}
                          name={words.removeOne.replace('{value}', () => value)}
                          refusals={words.refusals}
                        />
                      )}
                    </Td>
                  </Row>
                ))}
              </tbody>
            </Table>
          </RowKeys>
        )}
      </Panel>
    </Page>
  );
}

/** Who, and when under it. */
function By({ name, at }: { name: string; at: string }) {
  return (
    <span className="block py-1.5 leading-snug">
      {name}
      <Time at={at} className="block text-ink-3 text-xs" />
    </span>
  );
}
