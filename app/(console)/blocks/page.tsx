import type { Metadata } from 'next';
import { Page } from '#components/navigation/page.tsx';
import { Trail } from '#components/navigation/trail.tsx';
import { Row } from '#components/table/row.tsx';
import { RowKeys } from '#components/table/row-keys.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { Copyable } from '#components/ui/copyable.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Link } from '#components/ui/link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { Time } from '#components/ui/time.tsx';
import { getWords } from '#messages/index.ts';
import { labelOperation } from '#messages/operations/index.ts';
import { permits } from '#server/auth/permission.ts';
import { requireStaff } from '#server/auth/staff.ts';
import { findBlocks } from '#server/commands/money/find-blocks.ts';
import { getLocale } from '../../locale.ts';
import { sayAmount } from '../say-amount.ts';
import { blockLook } from './block-look.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: getWords(await getLocale()).blocks.title };
}

/** What the duplicate guard held back, newest first: leads see all of it, makers their own. */
export default async function BlocksPage() {
  const staff = await requireStaff('commands:read');
  const locale = await getLocale();
  const { blocks: words, frame, tables } = getWords(locale);
  const rows = await findBlocks(staff);
  return (
    <Page
      lead={permits(staff, 'blocks:lift') ? words.lead : words.leadOwn}
      title={words.title}
      trail={<Trail label={frame.breadcrumb} steps={[{ label: words.title }]} />}
      wide
    >
      <Panel flush>
        {rows.length === 0 ? (
          <EmptyState icon="circle-check" title={words.empty}>
            {words.emptyHelp}
          </EmptyState>
        ) : (
          <RowKeys>
            <Table label={words.title}>
              <thead>
                <tr>
                  <Th>{words.columns.state}</Th>
                  <Th>{words.columns.operation}</Th>
                  <Th align="right">{words.columns.amount}</Th>
                  <Th>{words.columns.account}</Th>
                  <Th>{words.columns.maker}</Th>
                  <Th align="right">{words.columns.at}</Th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Row key={row.id}>
                    <Td>
                      <Badge {...blockLook[row.state]}>{words.state[row.state]}</Badge>
                    </Td>
                    <Td className="w-full">
                      <Link className="rounded font-medium hover:text-accent" href={`/blocks/${row.id}`}>
                        {labelOperation(row.operation, locale)}
                      </Link>
                    </Td>
                    <Td align="right" className="tabular-nums">
                      {sayAmount(row.amount, locale)}
                    </Td>
                    <Td>
                      {row.account === null ? (
                        <span className="text-ink-3">{tables.none}</span>
                      ) : (
                        <Copyable value={row.account} />
                      )}
                    </Td>
                    <Td className="text-ink-2">{row.makerName}</Td>
                    <Td align="right" className="text-ink-2">
                      <Time at={row.blockedAt} />
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
