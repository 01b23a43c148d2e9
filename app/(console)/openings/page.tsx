import type { Metadata } from 'next';
import { ChangeButton } from '#components/change/change-button.tsx';
import { Page } from '#components/navigation/page.tsx';
import { Trail } from '#components/navigation/trail.tsx';
import { Row } from '#components/table/row.tsx';
import { RowKeys } from '#components/table/row-keys.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Link } from '#components/ui/link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { Time } from '#components/ui/time.tsx';
import { findDomainOf } from '#domains/index.ts';
import { getWords, type UiWords } from '#messages/index.ts';
import { labelOperation } from '#messages/operations/index.ts';
import { permits } from '#server/auth/permission.ts';
import { requireStaff, type Staff } from '#server/auth/staff.ts';
import { findOpenings, type Opening } from '#server/commands/find-openings.ts';
import { getLocale } from '../../locale.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: getWords(await getLocale()).openings.title };
}

/** What is open beyond its policy, to whom, since when and by whom; what was opened once; what waits for a second person. */
export default async function OpeningsPage() {
  const staff = await requireStaff('openings:read');
  const locale = await getLocale();
  const { openings: words, operations, frame } = getWords(locale);
  const found = await findOpenings({ limit: 200 });
  const mayRead = permits(staff, 'commands:read');
  return (
    <Page
      lead={words.lead}
      title={words.title}
      trail={
        <Trail
          label={frame.breadcrumb}
          steps={[...(mayRead ? [{ label: operations.title, href: '/operations' }] : []), { label: words.title }]}
        />
      }
      wide
    >
      <Panel flush>
        {found.length === 0 ? (
          <EmptyState icon="key-round" title={words.empty}>
            {words.emptyHelp}
          </EmptyState>
        ) : (
          <RowKeys>
            <Table label={words.title}>
              <thead>
                <tr>
                  <Th>{words.operation}</Th>
                  <Th>{words.role}</Th>
                  <Th>{words.state}</Th>
                  <Th>{words.reason}</Th>
                  <Th>{words.asked}</Th>
                  <Th>{words.opened}</Th>
                  <Th>{words.closed}</Th>
                </tr>
              </thead>
              <tbody>
                {found.map((opening) => {
                  const label = labelOperation(opening.operation, locale);
                  return (
                    <Row key={opening.id}>
                      <Td>
                        {mayRead ? (
                          <Link className="rounded font-medium hover:text-accent" href={hrefOf(opening.operation)}>
                            {label}
                          </Link>
                        ) : (
                          label
                        )}
                        <span className="ml-2 font-mono text-ink-3 text-xs">{opening.operation}</span>
                      </Td>
                      <Td>{words.roles[opening.role]}</Td>
                      <Td>
                        <State opening={opening} words={words.states} />
                      </Td>
                      <Td className="max-w-[40ch] truncate text-ink-2" title={opening.reason}>
                        {opening.reason}
                      </Td>
                      <Td>
                        <By who={opening.askedBy} />
                      </Td>
                      <Td>
                        <By who={opening.openedBy} />
                      </Td>
                      <Td>
                        {opening.closedBy === null ? (
                          <Actions opening={opening} staff={staff} words={words} />
                        ) : (
                          <By who={opening.closedBy} />
                        )}
                      </Td>
                    </Row>
                  );
                })}
              </tbody>
            </Table>
          </RowKeys>
        )}
      </Panel>
    </Page>
  );
}

/** Who, and when under it. */
function By({ who }: { who: Opening['askedBy'] | null }) {
  if (who === null) return null;
  return (
    <span className="block py-1.5 leading-snug">
      {who.name}
      <Time at={who.at} className="block text-ink-3 text-xs" />
    </span>
  );
}

function Actions({ opening, staff, words }: { opening: Opening; staff: Staff; words: UiWords['openings'] }) {
  if (!permits(staff, 'openings:change')) return null;
  const { id, openedBy } = opening;
  return (
    <span className="inline-flex items-center gap-2">
      {mayConfirm(staff, opening) && (
        <ChangeButton
          url="/api/openings/confirm"
          id={id}
          label={words.confirm}
          refusals={words.refusals}
          variant="primary"
        />
      )}
      <ChangeButton
        url="/api/openings/close"
        id={id}
        label={openedBy === null ? words.withdraw : words.close}
        refusals={words.refusals}
      />
    </span>
  );
}

function State({
  opening: { openedBy, closedBy },
  words,
}: {
  opening: Opening;
  words: Readonly<Record<'open' | 'asked' | 'closed', string>>;
}) {
  if (closedBy !== null) {
    return (
      <Badge icon="lock" tone="void">
        {words.closed}
      </Badge>
    );
  }
  return openedBy === null ? (
    <Badge icon="clock" tone="waiting">
      {words.asked}
    </Badge>
  ) : (
    <Badge icon="key-round" tone="approved">
      {words.open}
    </Badge>
  );
}

/** Courtesy only: the server asks again. */
function mayConfirm(staff: Staff, { openedBy, closedBy, askedBy, askedAs }: Opening): boolean {
  const other = askedAs === 'lead' ? 'administrator' : 'lead';
  return openedBy === null && closedBy === null && askedBy.personId !== staff.personId && staff.roles.includes(other);
}

function hrefOf(operation: string): string {
  return `/${findDomainOf(operation)?.name ?? 'operations'}/${operation}`;
}
